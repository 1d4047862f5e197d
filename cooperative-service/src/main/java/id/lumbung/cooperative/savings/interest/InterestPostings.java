package id.lumbung.cooperative.savings.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.Dates;

/// The entries of a run: one, or as many as its lines need.
@Component
class InterestPostings {

    /// An entry takes 500 lines; two of them are expense and tax.
    static final int SHARES = 498;

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final AccountCode EXPENSE = AccountCode.of("5-1201");
    private static final AccountCode TERM_EXPENSE = AccountCode.of("5-1202");
    private static final AccountCode ACCRUED = AccountCode.of("2-1204");
    private static final AccountCode TAX = AccountCode.of("2-1304");

    private final MessageSource sentences;

    InterestPostings(MessageSource sentences) {
        this.sentences = sentences;
    }

    List<Posting> of(UUID cooperative, UUID run, Preview preview) {
        var postings = new ArrayList<Posting>();
        for (int at = 0; at < preview.shares().size(); at += SHARES) {
            var part = preview.shares().subList(at, Math.min(at + SHARES, preview.shares().size()));
            var id = at == 0 ? run : UUID.randomUUID();
            var taxed = sum(part.stream().map(InterestShare::tax).toList());
            postings.add(Posting.of(id, cooperative, preview.month().atEndOfMonth(), VoucherType.BM,
                    event(preview.kind(), taxed), words(preview), lines(preview.kind(), part, taxed)));
        }
        return postings;
    }

    private static EventCode event(SavingsKind kind, Rupiah taxed) {
        return EventCode.of(kind == SavingsKind.BERJANGKA ? "J09" : taxed.isPositive() ? "J08" : "J07");
    }

    private static List<Line> lines(SavingsKind kind, List<InterestShare> shares, Rupiah taxed) {
        var gross = sum(shares.stream().map(InterestShare::gross).toList());
        var term = kind == SavingsKind.BERJANGKA;
        var lines = new ArrayList<Line>();
        lines.add(Line.debit(term ? TERM_EXPENSE : EXPENSE, gross));
        for (var share : shares) {
            if (term) {
                lines.add(Line.credit(ACCRUED, share.gross()).about(Subject.member(share.member())));
            } else {
                SavingsKind.SUKARELA.give(share.member(), share.net()).ifPresent(lines::add);
            }
        }
        if (taxed.isPositive()) {
            lines.add(Line.credit(TAX, taxed));
        }
        return lines;
    }

    private String words(Preview preview) {
        return sentences.getMessage("savings.interest.entry." + preview.kind(),
                new Object[]{Dates.bulan(preview.month())}, INDONESIAN);
    }

    private static Rupiah sum(List<Rupiah> amounts) {
        return amounts.stream().reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
