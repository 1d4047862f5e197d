package id.lumbung.cooperative.event.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Side;

/// An event without a form: its entries are made when somebody decides something on a page of its own, such as the
/// members who leave. It is listed beside the others, so that whoever looks for it is led there.
///
/// @param page that page, below the cooperative's
/// @param debit the accounts that may stand on that side
public record MadeEvent(EventCode code, int version, Group group, int order, String icon, String page,
        List<AccountRange> debit, List<AccountRange> credit) implements Listed {

    public MadeEvent {
        debit = List.copyOf(debit);
        credit = List.copyOf(credit);
    }

    /// The leaves of the chart that its entries may move on a side.
    public Set<AccountCode> accounts(Side side, Chart chart) {
        return AccountRange.choices(side == Side.DEBIT ? debit : credit, chart).stream().map(Account::code)
                .collect(Collectors.toSet());
    }
}
