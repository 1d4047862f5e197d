package id.lumbung.cooperative.reconciliation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Where in a file stands what, counted from 1: either debit (out) and credit (in), or one amount with its sign.
record Columns(int day, int description, @Nullable Integer debit, @Nullable Integer credit,
        @Nullable Integer amount) {

    private static final List<String> DAY = List.of("tanggal", "tgl", "date");
    private static final List<String> DESCRIPTION = List.of("keterangan", "uraian", "deskripsi", "description",
            "remark",
            "berita");
    private static final List<String> DEBIT = List.of("debet", "debit", "keluar", "pengeluaran", "withdrawal");
    private static final List<String> CREDIT = List.of("kredit", "credit", "masuk", "setoran", "deposit");
    private static final List<String> AMOUNT = List.of("jumlah", "mutasi", "nominal", "amount", "nilai");

    /// As the person chose, and where she chose nothing, as the words of the header say.
    static Optional<Columns> of(List<String> header, Columns.Choice chosen) {
        var day = or(chosen.day(), find(header, DAY));
        var description = or(chosen.description(), find(header, DESCRIPTION));
        var debit = or(chosen.debit(), find(header, DEBIT));
        var credit = or(chosen.credit(), find(header, CREDIT));
        var amount = or(chosen.amount(), find(header, AMOUNT));
        if (day == null || description == null || (debit == null || credit == null) && amount == null) {
            return Optional.empty();
        }
        return Optional.of(debit != null && credit != null && chosen.amount() == null
                ? new Columns(day, description, debit, credit, null)
                : amount == null
                        ? new Columns(day, description, debit, credit, null)
                        : new Columns(day, description, null, null, amount));
    }

    /// @param day and the others: numbers of columns, or nothing to have them guessed
    record Choice(@Nullable Integer day, @Nullable Integer description, @Nullable Integer debit,
            @Nullable Integer credit, @Nullable Integer amount) {}

    private static @Nullable Integer or(@Nullable Integer chosen, @Nullable Integer guessed) {
        return chosen != null && chosen > 0 ? chosen : guessed;
    }

    private static @Nullable Integer find(List<String> header, List<String> words) {
        for (var at = 0; at < header.size(); at++) {
            var cell = header.get(at).toLowerCase(Locale.ROOT);
            if (words.stream().anyMatch(cell::contains)) {
                return at + 1;
            }
        }
        return null;
    }
}
