package id.lumbung.cooperative.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import id.lumbung.platform.money.Rupiah;

/// Books written the way a treasurer writes them, posted to a cooperative of their own:
/// ```
/// 2025-07-01 Setoran Bu Sari
///   Kas Tunai           50.000
///   Simpanan Sukarela  -50.000
/// ```
/// An account is named by its name or its code; debit is positive. Control accounts get a subject of the right kind, and
/// with it the entry comes from an event.
record Journal(TestBooks books, UUID cooperative, List<PostedEntry> entries) {

    private static final Pattern LINE = Pattern.compile("(.+?)\\s+(-?[\\d.]+)");

    static Journal of(String text) {
        var books = TestBooks.shared();
        return new Journal(books, books.cooperative(), new ArrayList<>()).write(text);
    }

    /// Writes on in the same books.
    Journal write(String text) {
        for (var block : text.strip().split("\\R(?=\\d{4}-)")) {
            entries.add(books.post(posting(block)));
        }
        return this;
    }

    Posting posting(String block) {
        var rows = block.lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
        var head = rows.getFirst().split(" ", 2);
        var lines = rows.stream().skip(1).map(Journal::line).toList();
        var control = lines.stream().anyMatch(line -> line.subject().kind() != null);
        return Posting.of(UUID.randomUUID(), cooperative, LocalDate.parse(head[0]), VoucherType.BM,
                control ? EventCode.of("J83") : EventCode.UMUM, head[1], lines);
    }

    Rupiah balance(String account) {
        return balance(account, LocalDate.of(2025, 12, 31));
    }

    Rupiah balance(String account, LocalDate at) {
        return books.in(() -> books.books.balance(cooperative, code(account), at)).closing();
    }

    PostedEntry last() {
        return entries.getLast();
    }

    private static Line line(String row) {
        var parts = LINE.matcher(row);
        if (!parts.matches()) {
            throw new IllegalArgumentException(row);
        }
        var account = code(parts.group(1));
        var amount = Long.parseLong(parts.group(2).replace(".", ""));
        var line = amount > 0 ? Line.debit(account, Rupiah.of(amount)) : Line.credit(account, Rupiah.of(-amount));
        return line.about(subject(account));
    }

    /// Some subject that a line of this account may name.
    static Subject subject(AccountCode account) {
        return switch (ChartTemplate.chart().get(account).control()) {
            case null -> Subject.NONE;
            case ANGGOTA -> Subject.member(UUID.nameUUIDFromBytes("Bu Sari".getBytes(StandardCharsets.UTF_8)));
            case PINJAMAN -> Subject.loan(UUID.nameUUIDFromBytes("PJ-1".getBytes(StandardCharsets.UTF_8)));
            case KREDITUR -> Subject.creditor("Bulog");
            case BARANG -> Subject.item("Beras 5 kg");
        };
    }

    static AccountCode code(String account) {
        return ChartTemplate.chart().accounts().stream()
                .filter(known -> known.code().value().equals(account) || known.name().equals(account))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(account)).code();
    }
}
