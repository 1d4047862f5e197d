package id.lumbung.cooperative.savings;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.platform.document.Download;
import id.lumbung.platform.document.Pdf;
import id.lumbung.platform.document.Turns;

/// The card of a member as a document, for whoever may see the card.
@Controller
@RequestMapping("/koperasi/{cooperative}/simpanan/anggota/{member}")
class CardPapers {

    private final Cards cards;
    private final Pdf pdf;
    private final Turns turns;

    CardPapers(Cards cards, Pdf pdf, Turns turns) {
        this.cards = cards;
        this.pdf = pdf;
        this.turns = turns;
    }

    @GetMapping("/pdf")
    void document(@PathVariable UUID cooperative, @PathVariable UUID member,
            @RequestParam(required = false) @Nullable LocalDate dari,
            @RequestParam(required = false) @Nullable LocalDate sampai, HttpServletResponse response) {
        var to = sampai == null ? cards.today() : sampai;
        var card = cards.card(cooperative, member, dari == null ? to.withDayOfYear(1) : dari, to);
        var profile = cards.cooperative(cooperative);
        turns.take(() -> {
            pdf.write("savings/card-paper", Map.of("card", card, "cooperative", profile, "printedOn", cards.today()),
                    Download.PDF.begin(response, "kartu simpanan " + card.member().number()));
            return card;
        });
    }
}
