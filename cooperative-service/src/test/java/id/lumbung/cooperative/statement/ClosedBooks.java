package id.lumbung.cooperative.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Slices.Slice;

/// What closes 2025 in the books of a test.
public final class ClosedBooks {

    private static final AccountCode SUMMARY = AccountCode.of("3-1901");
    private static final AccountCode RESULT = AccountCode.of("3-1502");

    private ClosedBooks() {}

    /// Seals the year and carries its result over.
    public static void close(UUID cooperative) {
        OpenBooks.shared().closeYear(cooperative, 2025, entries(cooperative));
    }

    static List<Posting> entries(UUID cooperative) {
        return List.of(closing(cooperative), opening(cooperative));
    }

    /// J76 of the golden year: income and expense to the summary, the summary to the year's result, slice by slice.
    private static Posting closing(UUID cooperative) {
        var lines = new ArrayList<Line>();
        for (var slice : earned(cooperative)) {
            lines.add(slice.emptied());
            lines.add(slice.onto(SUMMARY));
        }
        for (var result : results(cooperative, SUMMARY)) {
            lines.add(result.emptied());
            lines.add(result.onto(RESULT));
        }
        return StatementsTest.entry(cooperative, "2025-12-31", "J76", lines.toArray(Line[]::new));
    }

    /// J77 of the golden year.
    private static Posting opening(UUID cooperative) {
        return StatementsTest.entry(cooperative, "2026-01-01", "J77", results(cooperative, RESULT).stream()
                .flatMap(result -> Stream.of(result.emptied(), result.onto(AccountCode.of("3-1501"))))
                .toArray(Line[]::new));
    }

    private static List<Slice> earned(UUID cooperative) {
        return OpenBooks.shared().slices(cooperative, 2025, List.of("4", "5", "6", "7", "8", "9"));
    }

    /// What each slice earned, standing on this account.
    private static List<Slice> results(UUID cooperative, AccountCode account) {
        return earned(cooperative).stream()
                .collect(Collectors.toMap(slice -> List.of(slice.unit(), slice.participation()),
                        slice -> new Slice(account, slice.unit(), slice.participation(), slice.balance()),
                        (one, other) -> new Slice(account, one.unit(), one.participation(),
                                one.balance().plus(other.balance())),
                        LinkedHashMap::new))
                .values().stream().filter(slice -> !slice.balance().isZero()).toList();
    }
}
