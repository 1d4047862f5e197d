package id.lumbung.cooperative.event.template;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Unit;
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

    /// @param number first, second … loan of the member
    record Loan(UUID id, UUID member, int number) implements Fact {

        /// The id follows from the member and the number, so that every event of a loan means the same one before there
        /// is a register of loans.
        public static Loan of(UUID cooperative, UUID member, int number) {
            var name = "loan/" + cooperative + "/" + member + "/" + number;
            return new Loan(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)), member, number);
        }
    }

    record Name(String text) implements Fact {}

    record Months(YearMonth from, YearMonth until) implements Fact {}

    record Outlet(Unit unit) implements Fact {}

    record AccountAmount(AccountCode account, Rupiah amount) {}

    record MemberAmount(UUID member, Rupiah amount) {}
}
