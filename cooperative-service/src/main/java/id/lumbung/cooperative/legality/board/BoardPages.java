package id.lumbung.cooperative.legality.board;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.cooperative.legality.Bucket;
import id.lumbung.cooperative.profile.FormationState;

/// The board of the Dinas.
@Controller
@RequestMapping("/legalitas")
class BoardPages {

    private final Boards boards;

    BoardPages(Boards boards) {
        this.boards = boards;
    }

    @GetMapping
    String board(@RequestParam(required = false) @Nullable LocalDate tanggal,
            @RequestParam(required = false) @Nullable String kecamatan,
            @RequestParam(required = false) @Nullable FormationState tahap, Model model) {
        var all = boards.on(tanggal);
        var district = kecamatan == null || kecamatan.isBlank() ? null : kecamatan;
        model.addAttribute("board", all);
        model.addAttribute("districts", all.districts());
        model.addAttribute("shown", all.of(district, null));
        model.addAttribute("buckets", Bucket.values());
        model.addAttribute("picture", Picture.of(all.of(district, null)));
        model.addAttribute("kecamatan", district);
        model.addAttribute("tahap", tahap);
        model.addAttribute("past", all.day().isBefore(boards.today()));
        model.addAttribute("list", district == null && tahap == null ? null : all.of(district, tahap).rows());
        return "legality/board";
    }
}
