package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// An entry as it is asked for. Its id is made by the client and is the key that makes asking twice safe.
///
/// @param reverses the entry this one takes back; set by [Ledger#reverse] only
public record Posting(UUID id, UUID cooperative, LocalDate date, VoucherType voucher, EventCode event,
        String description,
        List<Line> lines, @Nullable UUID reverses) {

    /// An entry has at least two lines and no more than a page of them.
    static final int MOST_LINES = 500;

    private static final int LAST_YEAR = 9_999; // beyond, dates read differently in Java and in PostgreSQL

    public Posting {
        description = Text.required(description, 300);
        lines = List.copyOf(lines);
        if (lines.size() < 2 || lines.size() > MOST_LINES) {
            throw LedgerRule.LINE_COUNT.broken(MOST_LINES);
        }
        var debit = total(lines, Side.DEBIT);
        var credit = total(lines, Side.KREDIT);
        if (!debit.equals(credit)) {
            throw LedgerRule.BALANCED.broken(debit, credit);
        }
        if (date.getYear() > LAST_YEAR) {
            throw LedgerRule.NOT_IN_FUTURE.broken(date);
        }
        if ((reverses != null) != event.equals(EventCode.PEMBALIK)) {
            throw LedgerRule.REVERSAL_EVENT.broken();
        }
    }

    public static Posting of(UUID id, UUID cooperative, LocalDate date, VoucherType voucher, EventCode event,
            String description, List<Line> lines) {
        return new Posting(id, cooperative, date, voucher, event, description, lines, null);
    }

    /// What stands on each side.
    public Rupiah total() {
        return total(lines, Side.DEBIT);
    }

    private static Rupiah total(List<Line> lines, Side side) {
        return lines.stream().filter(line -> line.side() == side).map(Line::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /// The entry that takes this one back.
    Posting reversal(UUID key, LocalDate on, String reason) {
        return new Posting(key, cooperative, on, voucher, EventCode.PEMBALIK, reason,
                lines.stream().map(Line::mirrored).toList(), id);
    }
}
