package id.lumbung.cooperative.ledger;

import org.jspecify.annotations.Nullable;

/// One line of a cooperative's chart.
///
/// @param line the line of the statements that shows it (L01, P05); none for a heading
/// @param control the kind of subject that every posting has to name, when the account stands for a sub-ledger
public record Account(AccountCode code, String name, String english, AccountType type, Side normalSide,
        @Nullable AccountCode parent, @Nullable String line, @Nullable CashFlow cashFlow,
        Subject.@Nullable Kind control, Overdraft overdraft) {

    public boolean isHeading() {
        return type == AccountType.H;
    }

    /// Cash or bank: an account that a treasurer may pick as "Kas", and that has a cash book.
    public boolean isCash() {
        return cashFlow == CashFlow.KAS;
    }
}
