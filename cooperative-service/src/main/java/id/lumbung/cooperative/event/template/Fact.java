package id.lumbung.cooperative.event.template;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.platform.money.Rupiah;

/// The answer to a [Field].
public sealed interface Fact {

    /// What the ledger takes at most in one line.
    Rupiah LARGEST = Rupiah.of(999_999_999_999_999L);

    static boolean isRecordable(Rupiah amount) {
        return amount.isPositive() && amount.compareTo(LARGEST) <= 0;
    }

    record Money(Rupiah amount) implements Fact {}

    record AccountChoice(AccountCode code) implements Fact {}

    record AccountAmounts(List<AccountAmount> shares) implements Fact {
        public AccountAmounts {
            shares = List.copyOf(shares);
        }
    }

    record Goods(GoodsKind kind) implements Fact {}

    record Buyer(Participation participation, @Nullable UUID member) implements Fact {}

    record Member(UUID id) implements Fact {}

    record MemberAmounts(List<MemberAmount> shares) implements Fact {
        public MemberAmounts {
            shares = List.copyOf(shares);
        }
    }

    record Name(String text) implements Fact {}

    record Months(YearMonth from, YearMonth until) implements Fact {}

    record AccountAmount(AccountCode account, Rupiah amount) {}

    record MemberAmount(UUID member, Rupiah amount) {}
}
