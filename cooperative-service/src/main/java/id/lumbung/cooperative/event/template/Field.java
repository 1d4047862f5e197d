package id.lumbung.cooperative.event.template;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Chart;

/// What an event asks for besides its date. Each kind has a [Fact] of the same name that answers it.
public sealed interface Field {

    /// The name in forms, in documents and in the lines of the template.
    String name();

    /// An amount above zero.
    ///
    /// @param optional left empty it is zero, and lines of zero vanish
    /// @param proposal what it usually comes to, such as a tax
    record Money(String name, boolean optional, @Nullable Proposal proposal) implements Field {}

    /// One account out of some, such as the cash drawer or the bank.
    record AccountChoice(String name, List<AccountRange> ranges) implements Field {
        public List<Account> choices(Chart chart) {
            return AccountRange.choices(ranges, chart);
        }
    }

    /// Several accounts, each with its amount.
    record AccountAmounts(String name, List<AccountRange> ranges) implements Field {
        public List<Account> choices(Chart chart) {
            return AccountRange.choices(ranges, chart);
        }
    }

    /// What is bought or sold.
    record Goods(String name, List<GoodsKind> choices) implements Field {}

    /// A member or somebody else; a member may be named.
    record Buyer(String name) implements Field {}

    record Member(String name) implements Field {}

    /// Several members, each with an amount.
    record MemberAmounts(String name) implements Field {}

    /// A loan to a member: whose, and which of hers.
    record Loan(String name) implements Field {}

    /// Somebody who is in no register, or the number of a paper: supplier, giver, bank.
    record Name(String name) implements Field {}

    /// The month, or the months from one to another, that the amounts are meant for.
    record Months(String name) implements Field {}

    /// An outlet of the cooperative, or its head office.
    record Outlet(String name) implements Field {}

    /// A share of other amounts of the same event.
    record Proposal(Rate rate, Amount of) {}
}
