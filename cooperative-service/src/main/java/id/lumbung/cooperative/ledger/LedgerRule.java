package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// The rules that a posting may break. Each has the name that PostgreSQL gives when it refuses, and the key of the
/// sentence that tells the person; so one list serves both, whoever notices first.
public enum LedgerRule {
    BALANCED("entry_balances", "ledger.not-balanced"),
    LINE_COUNT("entry_line_count", "ledger.line-count"),
    AMOUNT_RANGE("entry_line_amount_range", "ledger.amount-range"),
    TEXT_SHAPE("entry_text_shape", "ledger.text-shape"),
    ACCOUNT_KNOWN("entry_line_account_known", "ledger.account-unknown"),
    ACCOUNT_LEAF("entry_line_account_leaf", "ledger.account-is-heading"),
    CONTROL_EVENT("entry_line_control_event", "ledger.control-account"),
    CONTROL_SUBJECT("entry_line_control_subject", "ledger.subject-missing"),
    UNIT_KNOWN("entry_line_unit_known", "ledger.unit-unknown"),
    MEMBER_KNOWN("entry_line_member_known", "ledger.member-unknown"),
    BOOKS_OPEN("entry_books_open", "ledger.books-not-open"),
    AFTER_OPENING("entry_after_opening", "ledger.before-opening"),
    NOT_IN_FUTURE("entry_not_in_future", "ledger.in-future"),
    MONTH_OPEN("entry_month_open", "ledger.month-closed"),
    CASH_COVERED("entry_cash_covered", "ledger.cash-negative"),
    SUBJECT_COVERED("entry_subject_covered", "ledger.subject-negative"),
    KEY_UNUSED("entry_key_unused", "ledger.key-reused"),
    ENTRY_KNOWN("entry_known", "ledger.entry-unknown"),
    REVERSAL_EVENT("entry_reversal_event", "ledger.reversal-event"),
    REVERSAL_MIRRORS("entry_reversal_mirrors", "ledger.reversal-mirrors"),
    REVERSED_ONCE("entry_reversed_once", "ledger.already-reversed"),
    REVERSAL_FINAL("entry_reversal_final", "ledger.reversal-of-reversal"),
    REVERSAL_NOT_BEFORE("entry_reversal_not_before", "ledger.reversal-before"),
    CLOSES_YEAR("entry_closes_year", "ledger.closes-year"),
    EVENT_ON("entry_event_on", "event.switched-off"),
    INTEREST_PAID_OUT("entry_interest_paid_out", "savings.interest.paid-out");

    private final String constraint;
    private final String code;

    LedgerRule(String constraint, String code) {
        this.constraint = constraint;
        this.code = code;
    }

    /// The name by which PostgreSQL refuses.
    public String constraint() {
        return constraint;
    }

    /// The key of the sentence.
    public String code() {
        return code;
    }

    LedgerRefusal broken(Object... args) {
        return new LedgerRefusal(this, args);
    }

    static Optional<LedgerRule> ofConstraint(@Nullable String constraint) {
        return Arrays.stream(values()).filter(rule -> rule.constraint.equals(constraint)).findFirst();
    }

    /// The refusal as PostgreSQL worded it: its detail carries the arguments, one after the other.
    LedgerRefusal refusedBecause(@Nullable String detail) {
        var said = detail == null ? new String[0] : detail.split("\\|", -1);
        return broken(switch (this) {
            case BALANCED -> new Object[]{rupiah(said, 0), rupiah(said, 1)};
            case CASH_COVERED, SUBJECT_COVERED -> new Object[]{said[0], LocalDate.parse(said[1]), rupiah(said, 2)};
            case AFTER_OPENING, NOT_IN_FUTURE, REVERSAL_NOT_BEFORE -> new Object[]{LocalDate.parse(said[0])};
            case MONTH_OPEN -> new Object[]{YearMonth.parse(said[0])};
            case LINE_COUNT, ACCOUNT_KNOWN, ACCOUNT_LEAF, CONTROL_EVENT, CONTROL_SUBJECT, UNIT_KNOWN, BOOKS_OPEN,
                    ENTRY_KNOWN, REVERSED_ONCE,
                    REVERSAL_MIRRORS, REVERSAL_FINAL, CLOSES_YEAR, INTEREST_PAID_OUT ->
                said;
            case EVENT_ON -> new Object[]{detail == null ? "" : detail};
            // Checks on a column: their detail is PostgreSQL's own.
            case AMOUNT_RANGE, TEXT_SHAPE, MEMBER_KNOWN, REVERSAL_EVENT, KEY_UNUSED -> new Object[0];
        });
    }

    private static Rupiah rupiah(String[] said, int at) {
        return Rupiah.of(Long.parseLong(said[at]));
    }
}
