package id.lumbung.cooperative.statement.paper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.AccountPage;
import id.lumbung.cooperative.ledger.AccountPage.BookLine;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.TrialBalance;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.organ.Organs;
import id.lumbung.cooperative.organ.TermView;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.statement.IssuedStatements;
import id.lumbung.cooperative.statement.Statements;
import id.lumbung.cooperative.statement.asked.Comparison;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.note.OtherNotes;

/// Makes papers: reckons, seals and remembers in one transaction, so that a paper says what stood in the books at one
/// moment. It is drawn afterwards, when no connection waits for it.
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ)
@PreAuthorize("@offices.mayRead(#cooperative)")
class Papers {

    static final int MOST_LINES = 2_000;
    private static final int PAGE = 500;
    private static final List<Office> SIGN = List.of(Office.KETUA, Office.BENDAHARA, Office.KETUA_PENGAWAS);

    private final Profiles profiles;
    private final Books books;
    private final Statements statements;
    private final IssuedStatements issued;
    private final Organs organs;
    private final OtherNotes notes;
    private final MeterRegistry meters;
    private final Clock clock;

    Papers(Profiles profiles, Books books, Statements statements, IssuedStatements issued, Organs organs,
            OtherNotes notes, MeterRegistry meters, Clock clock) {
        this.profiles = profiles;
        this.books = books;
        this.statements = statements;
        this.issued = issued;
        this.organs = organs;
        this.notes = notes;
        this.meters = meters;
        this.clock = clock;
    }

    public Paper issue(StatementKind kind, UUID cooperative, Period period, Comparison comparison,
            @Nullable Unit unit) {
        profiles.get(cooperative); // whoever reads all cooperatives may ask for one that is none
        var compared = statements.compared(kind, cooperative, comparison.to(period));
        return sealed(cooperative, period, compared, unit, switch (kind) {
            case LPK, PHU, LAK -> new Content.Lines(
                    statements.statement(kind, cooperative, period, compared, unit));
            case LPE -> new Content.Equity(statements.equity(cooperative, period, unit),
                    compared == null ? null : statements.equity(cooperative, compared, unit));
            case CALK -> new Content.Noted(statements.notes(cooperative, period, compared, unit),
                    notes.general(cooperative), notes.of(cooperative, period.inYear().getValue()));
            case NERACA_SALDO, BUKU_BESAR -> new Content.Trial(trial(cooperative, period, unit),
                    compared == null ? null : trial(cooperative, compared, unit));
        });
    }

    public CooperativeView cooperative(UUID cooperative) {
        return profiles.get(cooperative);
    }

    /// The general ledger of one account.
    public Paper book(UUID cooperative, Period period, AccountCode account, @Nullable Unit unit) {
        profiles.get(cooperative);
        var lines = new ArrayList<BookLine>();
        AccountPage.Place place = null;
        AccountPage page;
        do {
            page = books.account(cooperative, account, unit, period.start(), period.end(), place, PAGE);
            lines.addAll(page.lines());
            place = page.next();
            if (place != null && lines.size() >= MOST_LINES) {
                throw new TooLongForPaper(MOST_LINES);
            }
        } while (place != null);
        return sealed(cooperative, period, null, unit, new Content.Book(page.period(), lines));
    }

    private TrialBalance trial(UUID cooperative, Period period, @Nullable Unit unit) {
        return books.trialBalance(cooperative, unit, period.start(), period.end());
    }

    private Paper sealed(UUID cooperative, Period period, @Nullable Period compared, @Nullable Unit unit,
            Content content) {
        var seal = content.seal(period, unit);
        var sequence = issued.issue(cooperative, seal);
        meters.counter("lumbung.statements.issued", "kind", seal.kind().name()).increment();
        return new Paper(profiles.get(cooperative), compared, content, seal, signatures(cooperative), sequence,
                clock.instant());
    }

    private List<Paper.Signature> signatures(UUID cooperative) {
        var inOffice = organs.inOffice(cooperative);
        return SIGN.stream().map(office -> new Paper.Signature("organ.office." + office, inOffice.stream()
                .filter(term -> term.office() == office).map(TermView::name).findFirst().orElse(null))).toList();
    }
}
