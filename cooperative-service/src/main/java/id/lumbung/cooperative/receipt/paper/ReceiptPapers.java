package id.lumbung.cooperative.receipt.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;

import id.lumbung.assets.Assets;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.receipt.Receipt;
import id.lumbung.cooperative.receipt.link.Links;
import id.lumbung.platform.document.Pdf;
import id.lumbung.platform.document.QrCode;
import id.lumbung.platform.document.Turns;

/// Lays receipts out. Who may have one was decided before.
@Component
public class ReceiptPapers {

    private static final String STYLE = new String(Assets.find("kuitansi.css").orElseThrow().content(),
            StandardCharsets.UTF_8);

    private static final int SHORTEST = 60;
    private static final int LONGEST = 420;
    private static final int STEP = 6;

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
            write(paper, paper.size() == PaperSize.ROLL ? length(paper) : LONGEST, to);
            return paper;
        });
    }

    /// The shortest piece of the roll on which each copy finds room, found by halving.
    private int length(Paper paper) {
        var tooShort = SHORTEST;
        var enough = LONGEST;
        while (enough - tooShort > STEP) {
            var tried = (tooShort + enough) / 2;
            var drawn = new ByteArrayOutputStream();
            write(paper, tried, drawn);
            if (pages(drawn.toByteArray()) > paper.copies().size()) {
                tooShort = tried;
            } else {
                enough = tried;
            }
        }
        return enough;
    }

    private void write(Paper paper, int length, OutputStream to) {
        pdf.write("receipt/document", Map.of("paper", paper, "style", paper.size().rule(length) + STYLE), to);
    }

    private static int pages(byte[] document) {
        try (var read = Loader.loadPDF(document)) {
            return read.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
