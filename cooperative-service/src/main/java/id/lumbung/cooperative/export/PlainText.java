package id.lumbung.cooperative.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Account;

/// The whole book as plain text that hledger (and whatever reads its journal format) accepts. Members appear by their
/// number, never by name or NIK.
final class PlainText {

    private static final String CURRENCY = "IDR ";

    private final Book book;
    private final BufferedWriter out;
    private final Map<String, String> names = new HashMap<>();
    private final Tally tally = new Tally();

    private PlainText(Book book, OutputStream out) {
        this.book = book;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    static Tally write(Book book, JournalReader reader, OutputStream out) {
        var text = new PlainText(book, out);
        text.head();
        reader.entries(book, text::entry);
        text.foot();
        return text.tally;
    }

    private void head() {
        line("; " + flat(book.cooperative().name()));
        line("; Pembukuan sejak " + book.opened().from()
                + ". Dibaca oleh hledger: hledger -f berkas.journal balancesheet");
        line("; Laba rugi tahun yang sudah ditutup: hledger -f berkas.journal incomestatement not:tag:closing");
        line("; Debit positif, kredit negatif. Anggota disebut dengan nomornya saja.");
        line("");
        line("decimal-mark .");
        line("commodity " + CURRENCY + "1000.");
        line("");
        for (var account : book.chart().accounts()) {
            names.put(account.code().value(), name(account));
            line("account " + name(account) + typeOf(account));
        }
    }

    /// `1-0000 ASET:1-1000 Aset Lancar:1-1100 Kas dan Setara Kas:1-1101 Kas Tunai`; headings come before their accounts.
    private String name(Account account) {
        var own = account.code() + " " + flat(account.name()).replace(':', '-');
        var parent = account.parent();
        return parent == null ? own : names.getOrDefault(parent.value(), parent.value()) + ":" + own;
    }

    private static String typeOf(Account account) {
        return switch (account.type()) {
            case H -> "";
            case A -> account.isCash() ? "  ; type:C" : "  ; type:A";
            case L -> "  ; type:L";
            case E -> "  ; type:E";
            case I -> "  ; type:R";
            case X -> "  ; type:X";
        };
    }

    private void entry(BookEntry entry) {
        tally.add(entry);
        line("");
        line(entry.date() + " * (" + entry.voucher() + ") " + flat(entry.description()).replace(';', ','));
        line("    ; event:" + entry.event() + closing(entry) + ", urut:" + entry.sequence() + ", id:" + entry.entry()
                + (entry.reverses() == null ? "" : ", membalik:" + entry.reverses()));
        entry.lines().forEach(this::posting);
    }

    /// What empties income and expense when a year is closed carries the year as tag: without it, and only so, hledger tells
    /// what the year brought. Taking a closing back is part of the same.
    private static String closing(BookEntry entry) {
        return entry.event().equals("J76") ? ", closing:" + entry.date().substring(0, 4) : "";
    }

    private void posting(BookEntry.Row line) {
        line("    " + names.get(line.account()) + "  " + CURRENCY + line.signed() + "  ; unit:" + line.unit()
                + ", partisipasi:" + line.participation()
                + (line.period() == null ? "" : ", bulan:" + line.period()) + subject(line));
    }

    private String subject(BookEntry.Row line) {
        return switch (line.kind()) {
            case null -> "";
            case "ANGGOTA" ->
                ", anggota:" + book.members().getOrDefault(line.subject(), String.valueOf(line.subject()));
            case "KREDITUR" -> ", kreditur:" + tag(line.name());
            case "BARANG" -> ", barang:" + tag(line.name());
            default -> ", " + line.kind().toLowerCase(Locale.ROOT) + ":" + line.subject();
        };
    }

    private void foot() {
        line("");
        line("; Selesai: %d catatan, %d baris, jumlah debit %d, jumlah kredit %d.".formatted(tally.entries(),
                tally.lines(), tally.total(), tally.total()));
        line("; Sidik catatan terakhir " + book.hash());
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In a tag's value a comma would end it, and a colon or a bracket would begin another meaning.
    private static String tag(@Nullable String name) {
        return flat(String.valueOf(name)).replaceAll("[,;:\\[\\]]", " ").strip();
    }

    /// Blanks of all kinds become one: two of them would end an account's name.
    private static String flat(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ").strip();
    }

    private void line(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
