package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/// [TestBooks] for the tests of features that stand on the ledger.
public final class OpenBooks {

    private static final class Shared {
        static final OpenBooks BOOKS = new OpenBooks();
    }

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

    public PostedEntry reverse(PostedEntry entry, LocalDate on) {
        return in(() -> ledger().reverse(UUID.randomUUID(), entry.posting().cooperative(), entry.id(), on,
                "Salah catat"));
    }

    /// A cooperative in which the whole golden year is posted.
    public UUID golden() {
        var cooperative = books.cooperative();
        golden(cooperative).forEach(books::post);
        return cooperative;
    }

    public static List<Posting> golden(UUID cooperative) {
        return GoldenYearTest.golden(cooperative);
    }

    public List<CashFlowProof.Difference> cashFlowDifferences(UUID cooperative) {
        return in(() -> new CashFlowProof(books.jdbc).differences(cooperative));
    }
}
