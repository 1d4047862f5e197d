package id.lumbung.platform.money;

import java.util.HashSet;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RupiahProperties {

    private static final long MOST = 999_999_999_999_999L;

    @Property
    void whatIsShownCanBeTypedAgain(@ForAll @LongRange(min = -MOST, max = MOST) long amount) {
        var rupiah = Rupiah.of(amount);

        assertThat(Rupiah.parseSigned(rupiah.toString())).isEqualTo(rupiah);
        assertThat(Rupiah.parseSigned(rupiah.grouped())).isEqualTo(rupiah);
        assertThat(Rupiah.parse(rupiah.abs() + ",00")).isEqualTo(rupiah.abs());
    }

    @Property
    void plusAndMinusUndoEachOther(@ForAll @LongRange(min = -MOST, max = MOST) long a,
            @ForAll @LongRange(min = -MOST, max = MOST) long b) {
        assertThat(Rupiah.of(a).plus(Rupiah.of(b)).minus(Rupiah.of(b))).isEqualTo(Rupiah.of(a));
    }

    @Property
    void anyTextIsAnAmountOrRefused(@ForAll @StringLength(max = 12) @CharRange(from = ' ', to = '9') String typed) {
        try {
            assertThat(Rupiah.parse(typed).grouped().replace(".", ""))
                    .isEqualTo(
                            typed.replaceAll(",(00|-)\\s*$", "").replaceAll("[ .]", "").replaceFirst("^0+(?=.)", ""));
        } catch (NotRupiah refused) {
            assertThat(refused).hasMessageContaining(typed);
        }
    }

    @Property
    void noAmountBeyondFifteenDigitsIsTaken(@ForAll @LongRange(min = MOST + 1) long amount) {
        assertThatExceptionOfType(NotRupiah.class).isThrownBy(() -> Rupiah.parse(Rupiah.of(amount).grouped()));
    }

    @Example
    void noTwoAmountsHaveTheSameWords() {
        var words = new HashSet<String>();
        for (long amount = 0; amount < 1_200_000; amount += amount < 120_000 ? 1 : 37) {
            assertThat(words.add(Rupiah.of(amount).inWords())).as("words of %s", amount).isTrue();
        }
    }
}
