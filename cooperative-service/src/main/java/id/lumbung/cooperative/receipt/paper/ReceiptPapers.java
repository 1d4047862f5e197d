package id.lumbung.cooperative.receipt.paper;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import id.lumbung.assets.Assets;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.receipt.Receipt;
import id.lumbung.cooperative.receipt.link.Links;
import id.lumbung.cooperative.receipt.link.QrCode;
import id.lumbung.platform.document.Pdf;
import id.lumbung.platform.document.Turns;

/// Lays receipts out. Who may have one was decided before.
@Component
public class ReceiptPapers {

    private static final String STYLE = new String(Assets.find("kuitansi.css").orElseThrow().content(),
            StandardCharsets.UTF_8);

    private final Profiles profiles;
    private final Links links;
    private final StampDuty stampDuty;
    private final Pdf pdf;
    private final Turns turns;

    ReceiptPapers(Profiles profiles, Links links, StampDuty stampDuty, Pdf pdf, Turns turns) {
        this.profiles = profiles;
        this.links = links;
        this.stampDuty = stampDuty;
        this.pdf = pdf;
        this.turns = turns;
    }

    public Paper of(Receipt receipt, PaperSize size, List<Copy> copies) {
        return new Paper(receipt, profiles.get(receipt.cooperative()),
                stampDuty.isDueOn(receipt.amount()) ? stampDuty.amount() : null,
                QrCode.of(links.verification(receipt.id())), size, copies);
    }

    /// As [#of], for somebody who has no account: a copy, without any number of a person.
    public Paper forStranger(Receipt receipt, PaperSize size) {
        return of(receipt, size, List.of(Copy.TEMBUSAN)).withoutNumbers();
    }

    public void write(Paper paper, OutputStream to) {
        turns.take(() -> {
            pdf.write("receipt/document", Map.of("paper", paper, "style", paper.size().rule() + STYLE), to);
            return paper;
        });
    }
}
