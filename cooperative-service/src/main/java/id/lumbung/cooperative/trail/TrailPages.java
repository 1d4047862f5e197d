package id.lumbung.cooperative.trail;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.Choice;

/// The audit as a page: who did what, when, and why.
@Controller
class TrailPages {

    /// @param what in words, or the code where it has none
    public record Line(Act act, String what) {}

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final List<String> AREAS = List.of("member", "organ", "handover", "legality", "profile", "register",
            "roster", "savings", "entry", "journal", "period", "year", "cash", "bank", "opening", "workbook",
            "statement", "receipt", "attachment", "book", "books", "event", "outlet", "bumdes", "village", "overlap",
            "agreement", "advice", "proof", "cooperative", "regency");

    private final Trail trail;
    private final MessageSource sentences;

    TrailPages(Trail trail, MessageSource sentences) {
        this.trail = trail;
        this.sentences = sentences;
    }

    @GetMapping("/koperasi/jejak")
    String acts(@RequestParam(required = false) @Nullable LocalDate dari,
            @RequestParam(required = false) @Nullable LocalDate sampai, @RequestParam(defaultValue = "") String siapa,
            @RequestParam(defaultValue = "") String bidang, @RequestParam(required = false) @Nullable UUID hal,
            @RequestParam(required = false) @Nullable UUID setelah, Model model) {
        var acts = trail.acts(new Wanted(dari, sampai, siapa, bidang, hal), setelah);
        model.addAttribute("lines", acts.stream().limit(Trail.PAGE).map(act -> new Line(act, what(act))).toList())
                .addAttribute("dari", dari).addAttribute("sampai", sampai).addAttribute("siapa", siapa)
                .addAttribute("bidang", bidang).addAttribute("hal", hal)
                .addAttribute("areas", AREAS.stream().map(area -> Choice.of(area,
                        sentences.getMessage("trail.area." + area, null, INDONESIAN))).toList());
        if (acts.size() > Trail.PAGE) {
            model.addAttribute("more", UriComponentsBuilder.fromPath("/{r}/koperasi/jejak")
                    .queryParam("dari", "{dari}").queryParam("sampai", "{sampai}").queryParam("siapa", "{siapa}")
                    .queryParam("bidang", "{bidang}").queryParam("hal", "{hal}")
                    .queryParam("setelah", acts.get(Trail.PAGE - 1).id()).encode()
                    .buildAndExpand(Tenant.current().slug(), typed(dari), typed(sampai), siapa, bidang, typed(hal))
                    .toUriString());
        }
        return "trail/acts";
    }

    private String what(Act act) {
        var sentence = sentences.getMessage("trail.act." + act.act(), null, act.act(), INDONESIAN);
        return sentence == null ? act.act() : sentence;
    }

    private static String typed(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
