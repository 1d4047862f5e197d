package id.lumbung.cooperative.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.jqwik.api.sessions.JqwikSession;

import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.statement.ClosedBooks;

import static org.assertj.core.api.Assertions.assertThat;

/// The archive proves itself, in a process that knows nothing of the service.
class ArchiveTest {

    private final OpenBooks books = OpenBooks.shared();

    @TempDir
    private Path folder;

    @Test
    void whatWasPostedIsFoundWholeWithoutTheServer() throws Exception {
        var cooperative = someBooks(6);
        var archive = Files.archive(cooperative);
        var hash = books.in(() -> books.books().journal(cooperative, null, 1)).entries().getFirst().hash();

        assertThat(new Verifier(folder).asInTheReadMe(archive)).satisfies(said -> {
            assertThat(said.words()).startsWith("UTUH: 6 catatan").contains(hash);
            assertThat(said.exit()).isZero();
        });
        assertThat(verify(archive, hash).exit()).isZero();
        assertThat(verify(archive, "00" + hash.substring(2)).words()).contains("tidak ada di dalam rantai");
        assertThat(Verifier.files(archive)).containsOnlyKeys("BACA-SAYA.txt", "Verify.java", "entries.jsonl",
                "chart.jsonl", "seals.jsonl", "trial-balance.jsonl", "trial-balance.csv", "statements.jsonl",
                "statements.csv", "statement-lines.jsonl", "members.jsonl", "book.json");
    }

    @Test
    void whateverIsAlteredTheFirstFalseEntryIsNamed() throws Exception {
        var archive = Files.archive(someBooks(5));
        found(archive, "entries.jsonl", line(2, row -> row.replaceFirst("\"amount\":", "\"amount\":9")),
                "catatan ke-3", "isi tidak sesuai");
        found(archive, "entries.jsonl", line(1, row -> row.replaceFirst("\"description\":\"", "\"description\":\"x")),
                "catatan ke-2", "isi tidak sesuai");
        found(archive, "entries.jsonl", line(3, row -> ""), "catatan ke-4", "meloncat");
        found(archive, "entries.jsonl", line(4, row -> ""), "catatan ke-4", "5 catatan");
        found(archive, "entries.jsonl", line(0, row -> row.replaceFirst("\"actor\":", "\"who\":")), "catatan ke-1");
        found(archive, "trial-balance.jsonl", line(0, row -> row.replaceFirst("\"debit\":", "\"debit\":7")),
                "neraca saldo akun");
        found(archive, "trial-balance.jsonl", line(1, row -> ""), "neraca saldo tidak memuat");
        found(archive, "chart.jsonl", text -> "", "tidak dikenal");
        found(archive, "book.json", text -> text.replaceFirst("\"lines\":", "\"lines\":1"), "jumlah baris");
        found(archive, "book.json", text -> text.replaceFirst("\"total\":", "\"total\":1"), "jumlah debit");
        found(archive, "book.json", text -> text.replaceFirst("\"entries\":", "\"entries\":1"), "buku mengingat");
        found(archive, "seals.jsonl",
                text -> "{\"period\":\"2025-01\",\"sequence\":2,\"hash\":\"" + "0".repeat(64) + "\"}\n",
                "catatan ke-2", "bulan tertutup");
    }

    @Test
    void theStatementsOfAYearAreReckonedAgainFromTheEntries() throws Exception {
        var golden = Files.archive(books.golden());
        assertThat(verify(golden).words()).startsWith("UTUH: 46 catatan");
        assertThat(Verifier.files(golden).get("statements.jsonl")).contains(
                "{\"kind\":\"LPK\",\"year\":2025,\"code\":\"JA\",\"name\":\"Jumlah aset\",\"amount\":121957000}",
                "{\"kind\":\"PHU\",\"year\":2025,\"code\":\"g\",\"name\":\"SHU bersih tahun berjalan\",\"amount\":4442568}",
                "\"kind\":\"LAK\"", "\"kind\":\"LPE\"", "\"kind\":\"NERACA_SALDO\"");
        found(golden, "statements.jsonl", text -> text.replace("\"amount\":121957000", "\"amount\":121957001"),
                "LPK tahun 2025, pos JA (Jumlah aset)", "tertulis 121957001", "menurut catatannya 121957000");
        found(golden, "statements.jsonl", text -> text.replaceFirst("\"amount\":-41100000", "\"amount\":-41100000000"),
                "PHU tahun 2025, pos P03N");
        found(golden, "statements.jsonl",
                text -> text.replaceFirst("\\{\"kind\":\"PHU\"[^\n]*\"code\":\"g\"[^\n]*\n", ""),
                "laporan tidak memuat", "PHU 2025 g");
    }

    @Test
    void aClosedYearIsReckonedAgainAsWell() throws Exception {
        var cooperative = books.golden();
        ClosedBooks.close(cooperative);
        assertThat(verify(Files.archive(cooperative)).words()).startsWith("UTUH: 48 catatan");
    }

    @Test
    void whatIsNoArchiveIsSaidSo() throws Exception {
        var archive = Files.archive(someBooks(1));
        var said = new Verifier(folder).run(archive, "MZ not a zip".getBytes(StandardCharsets.UTF_8));
        assertThat(said.words()).contains("tidak dapat dibaca");
        assertThat(said.exit()).isEqualTo(2);
    }

    private void found(byte[] archive, String file, UnaryOperator<String> change, String... words) throws Exception {
        var said = verify(Verifier.altered(archive, file, change));
        assertThat(said.words()).startsWith("TIDAK UTUH").contains(words);
        assertThat(said.exit()).isOne();
    }

    private Verifier.Said verify(byte[] archive, String... more) throws Exception {
        return new Verifier(folder).verify(archive, more);
    }

    /// Changes one line of a file; an empty one vanishes.
    private static UnaryOperator<String> line(int at, UnaryOperator<String> change) {
        return text -> {
            var lines = new ArrayList<>(text.lines().toList());
            lines.set(at, change.apply(lines.get(at)));
            lines.removeIf(String::isEmpty);
            return String.join("\n", lines) + "\n";
        };
    }

    private UUID someBooks(int entries) {
        var drafts = new ArrayList<AnyYear.Draft>();
        JqwikSession.run(() -> AnyYear.drafts().sampleStream().flatMap(List::stream).limit(entries)
                .forEach(drafts::add));
        var cooperative = books.cooperative(AnyYear.BEGINS);
        drafts.forEach(draft -> books.post(draft.in(cooperative)));
        return cooperative;
    }
}
