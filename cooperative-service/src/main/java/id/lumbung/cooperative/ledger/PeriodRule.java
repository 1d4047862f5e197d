package id.lumbung.cooperative.ledger;

/// What must hold when months and years are closed or opened again. Each rule has the name that PostgreSQL gives when it
/// refuses, and the key of the sentence for the person.
public enum PeriodRule {
    CLOSING_ORDER("period_act_closing_order", "closing.order"),
    MONTH_CLOSED("period_act_month_closed", "closing.not-closed"),
    MONTH_UNSEALED("period_act_month_unsealed", "closing.sealed"),
    MONTH_OVER("period_act_month_over", "closing.not-over"),
    YEAR_BEFORE("period_act_year_before", "closing.year-before"),
    LAST_SEALED("period_act_last_sealed", "closing.last-sealed"),
    YEAR_OPEN("period_act_year_open", "closing.year-open"),
    CHAIR_OR_SUPERVISOR("period_act_chair_or_supervisor", "closing.chair-or-supervisor"),
    PROPOSAL_STANDS("period_act_proposal_stands", "closing.proposal-gone"),
    PROPOSED_ONCE("period_act_proposed_once", "closing.proposed-once"),
    TWO_PEOPLE("period_act_two_people", "closing.two-people"),
    REASON_GIVEN("period_act_reason_given", "closing.no-reason"),
    YEAR_ORDER("year_act_order", "closing.year-order"),
    YEAR_SEALED("year_act_sealed", "closing.year-sealed"),
    YEAR_UNSEALED("year_act_unsealed", "closing.year-unsealed"),
    YEAR_SETTLED("year_act_settled", "closing.year-unsettled");

    private final String constraint;
    private final String code;

    PeriodRule(String constraint, String code) {
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
}
