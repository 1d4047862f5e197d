package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// [TestBooks] for the tests of features that stand on the ledger.
public final class OpenBooks {

    private static final class Shared {
        static final OpenBooks BOOKS = new OpenBooks();
    }

    private static final AtomicInteger PHONES = new AtomicInteger(20_000_000);

    private final DataSource source;
    private final TestBooks books;

    private OpenBooks() {
        TestBooks.shared(); // whose first call prepares the database
        source = TestBooks.pool();
        books = new TestBooks(source, TestBooks.KUKAR);
    }

    public static OpenBooks shared() {
        return Shared.BOOKS;
    }

    public DataSource source() {
        return source;
    }

    public Books books() {
        return books.books;
    }

    public Ledger ledger() {
        return books.ledger;
    }

    public UUID cooperative(LocalDate from) {
        return books.cooperative(from);
    }

    public PostedEntry post(Posting posting) {
        return books.post(posting);
    }

    /// Works inside one transaction of the regency.
    public <T> T in(Supplier<T> work) {
        return books.in(work);
    }

    public Verdict verify(UUID cooperative) {
        return books.verify(cooperative);
    }

    /// What the movements and the lines disagree about.
    public int differences(UUID cooperative) {
        return books.in(() -> books.proof.differences(cooperative)).size();
    }

    /// What any proof finds wrong with the books; empty when they hold.
    public List<String> flaws(UUID cooperative) {
        var flaws = new ArrayList<String>();
        if (verify(cooperative) instanceof Verdict.Broken broken) {
            flaws.add(broken.toString());
        }
        in(() -> {
            books.proof.differences(cooperative).forEach(flaw -> flaws.add(flaw.toString()));
            books.subProof.differences(cooperative).forEach(flaw -> flaws.add(flaw.toString()));
            new ControlProof(jdbc()).differences(cooperative).forEach(flaw -> flaws.add(flaw.toString()));
            new CashFlowProof(jdbc()).differences(cooperative).forEach(flaw -> flaws.add(flaw.toString()));
            return flaws;
        });
        return flaws;
    }

    /// Posts what belongs together, or nothing of it where cash or savings do not suffice. Any other refusal is a fault.
    public List<PostedEntry> postIfCovered(List<Posting> postings) {
        return ifCovered(() -> postings.stream().map(ledger()::post).toList());
    }

    /// Takes back what belongs together, unless what it brought was spent in the meantime.
    public List<PostedEntry> reverseIfCovered(List<PostedEntry> entries, LocalDate on) {
        return ifCovered(() -> entries.stream().map(entry -> ledger().reverse(UUID.randomUUID(),
                entry.posting().cooperative(), entry.id(), on, "Salah catat")).toList());
    }

    private List<PostedEntry> ifCovered(Supplier<List<PostedEntry>> posting) {
        try {
            return in(posting);
        } catch (LedgerRefusal refused) {
            if (refused.rule() == LedgerRule.CASH_COVERED || refused.rule() == LedgerRule.SUBJECT_COVERED) {
                return List.of();
            }
            throw refused;
        }
    }

    /// Some subject that a line of this account may name.
    public static Subject subject(AccountCode account) {
        return Journal.subject(account);
    }

    public JdbcClient jdbc() {
        return books.jdbc;
    }

    /// As the neighbour regency.
    public <T> T inPaser(Supplier<T> work) {
        return books.of(TestBooks.PASER).in(work);
    }

    /// What the accounts of these classes stand at when the year ends, by unit and participation.
    public List<Slices.Slice> slices(UUID cooperative, int year, List<String> beginnings) {
        return in(() -> new Slices(jdbc()).at(cooperative, YearMonth.of(year, 12), beginnings));
    }

    /// Posts what closes a year in the transaction that closes it, its months sealed before.
    public List<PostedEntry> closeYear(UUID cooperative, int year, List<Posting> entries) {
        var december = YearMonth.of(year, 12);
        var chair = officer(cooperative, "KETUA");
        var supervisor = officer(cooperative, "KETUA_PENGAWAS");
        in(() -> {
            books.periods.close(cooperative, december);
            var proposal = UUID.randomUUID();
            act(proposal, cooperative, "USUL_KUNCI", december, chair, null);
            act(UUID.randomUUID(), cooperative, "KUNCI", december, supervisor, proposal);
            return proposal;
        });
        return yearAct(cooperative, year, "TUTUP", entries);
    }

    /// Takes the closing of a year back by these entries, in the transaction that unseals its December.
    public List<PostedEntry> reopenYear(UUID cooperative, int year, List<Posting> entries) {
        return in(() -> {
            var made = yearAct(cooperative, year, "BUKA", entries);
            var december = YearMonth.of(year, 12);
            var proposal = UUID.randomUUID();
            act(proposal, cooperative, "USUL_BUKA_KUNCI", december, holder(cooperative, "KETUA"), null);
            act(UUID.randomUUID(), cooperative, "BUKA_KUNCI", december, holder(cooperative, "KETUA_PENGAWAS"),
                    proposal);
            return made;
        });
    }

    private List<PostedEntry> yearAct(UUID cooperative, int year, String act, List<Posting> entries) {
        return in(() -> {
            jdbc().sql(
                    "insert into year_act (id, cooperative_id, year, act, actor, actor_name) values (?, ?, ?, ?, 'x', 'x')")
                    .params(UUID.randomUUID(), cooperative, year, act).update();
            return entries.stream().map(ledger()::post).toList();
        });
    }

    private void act(UUID id, UUID cooperative, String act, YearMonth month, String actor, @Nullable UUID answers) {
        jdbc().sql("""
                insert into period_act (id, cooperative_id, month, act, actor, actor_name, answers, reason)
                values (?, ?, ?, ?, ?, 'Orang', ?::uuid, ?)""")
                .params(id, cooperative, month.atDay(1), act, actor).param(answers)
                .param(act.startsWith("USUL") ? "Ada yang perlu dijelaskan" : null).update();
    }

    private String holder(UUID cooperative, String office) {
        return jdbc().sql("select account_subject from organ_term where cooperative_id = ? and office = ?")
                .params(cooperative, office).query(String.class).single();
    }

    private String officer(UUID cooperative, String office) {
        var subject = "sub-" + UUID.randomUUID();
        return in(() -> {
            jdbc().sql(
                    """
                            insert into organ_term (id, cooperative_id, office, name, phone, starts, ends, minutes, account_subject)
                            values (?, ?, ?, 'Orang', ?, current_date - 365, current_date + 365, 'BA 1', ?)""")
                    .params(UUID.randomUUID(), cooperative, office, "6281" + PHONES.getAndIncrement(), subject)
                    .update();
            return subject;
        });
    }

    public PostedEntry reverse(PostedEntry entry, LocalDate on) {
        return in(() -> ledger().reverse(UUID.randomUUID(), entry.posting().cooperative(), entry.id(), on,
                "Salah catat"));
    }

    /// A cooperative in which the whole golden year is posted.
    public UUID golden() {
        var cooperative = books.cooperative();
        GoldenYearTest.golden(cooperative).forEach(books::post);
        return cooperative;
    }

    /// The golden year in books whose cooperative has a register of members: one of hers stands for all.
    public static List<Posting> golden(UUID cooperative, UUID member) {
        return GoldenYearTest.golden(cooperative).stream().map(posting -> Posting.of(posting.id(), cooperative,
                posting.date(), posting.voucher(), posting.event(), posting.description(),
                posting.lines().stream().map(line -> line.subject() instanceof Subject.Member
                        ? line.about(Subject.member(member))
                        : line).toList()))
                .toList();
    }

    public List<CashFlowProof.Difference> cashFlowDifferences(UUID cooperative) {
        return in(() -> new CashFlowProof(books.jdbc).differences(cooperative));
    }
}
