package id.lumbung.cooperative.legality.number;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import id.lumbung.cooperative.legality.Doubt;

/// A bank account.
public record NomorRekening(Bank bank, String value) implements LegalNumber {

    /// A bank and how many digits its account numbers have; 0 where we do not know.
    public enum Bank {

        BRI(15), BNI(10), MANDIRI(13), BSI(10), BTN(16), BCA(10), BANKALTIMTARA(0), LAINNYA(0);

        private final int length;

        Bank(int length) {
            this.length = length;
        }

        boolean expects(String number) {
            return length == 0 || number.length() == length;
        }
    }

    public NomorRekening {
        if (!value.matches("\\d{8,20}")) {
            throw new NotThatNumber("legality.not-an-account");
        }
    }

    public static NomorRekening parse(Bank bank, String typed) {
        return new NomorRekening(bank, Digits.of(typed));
    }

    @Override
    public Set<Doubt> doubts(int regency, LocalDate date) {
        return bank.expects(value) ? EnumSet.noneOf(Doubt.class) : EnumSet.of(Doubt.ACCOUNT_LENGTH);
    }
}
