package id.lumbung.cooperative.savings;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.platform.web.Redirect;

/// The savings of everybody, and the card of one, to be printed on A4.
@Controller
@RequestMapping("/koperasi/{cooperative}/simpanan")
class SavingsPages {

    private final Cards cards;
    private final Offices offices;

    SavingsPages(Cards cards, Offices offices) {
        this.cards = cards;
        this.offices = offices;
    }

    /// A member without an office is led to her own card.
    @GetMapping
    String book(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable LocalDate tanggal,
            Model model) {
        model.addAttribute("cooperative", cards.cooperative(cooperative));
        if (!offices.maySeeMembers(cooperative) && offices.mayRead(cooperative)) {
            return own(cooperative, model);
        }
        model.addAttribute("book", cards.book(cooperative, tanggal == null ? cards.today() : tanggal));
        model.addAttribute("treasurer", offices.mayRecord(cooperative));
        return "savings/book";
    }

    private String own(UUID cooperative, Model model) {
        return cards.mine(cooperative).stream().findFirst()
                .map(member -> Redirect.to("/koperasi/{cooperative}/simpanan/anggota/{member}", cooperative, member))
                .orElse("savings/none");
    }

    /// From the beginning of the year, unless another period is asked for.
    @GetMapping("/anggota/{member}")
    String card(@PathVariable UUID cooperative, @PathVariable UUID member,
            @RequestParam(required = false) @Nullable LocalDate dari,
            @RequestParam(required = false) @Nullable LocalDate sampai, Model model) {
        var to = sampai == null ? cards.today() : sampai;
        model.addAttribute("card", cards.card(cooperative, member, dari == null ? to.withDayOfYear(1) : dari, to));
        model.addAttribute("cooperative", cards.cooperative(cooperative));
        model.addAttribute("treasurer", offices.mayRecord(cooperative));
        model.addAttribute("seesAll", offices.maySeeMembers(cooperative));
        return "savings/card";
    }
}
