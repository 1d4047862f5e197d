package id.lumbung.cooperative.savings.interest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.cooperative.savings.rate.InterestTax;
import id.lumbung.cooperative.savings.rate.Rate;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;

class InterestPostingsTest {

    private static final YearMonth AUGUST = YearMonth.of(2025, 8);
    private static final InterestTax TAX = new InterestTax(Rupiah.of(240_000), new Rate(1, 10));

    @Test
    void moreMembersThanAnEntryHoldsAreSpreadOverSeveralThatBalance() {
        var run = UUID.randomUUID();
        var postings = postings(run, SavingsKind.SUKARELA, 1_000, 250_000);
        assertThat(postings).hasSize(3).allSatisfy(posting -> {
            assertThat(posting.lines().size()).isLessThanOrEqualTo(500);
            assertThat(posting.date()).isEqualTo(LocalDate.of(2025, 8, 31));
            assertThat(posting.event().value()).isEqualTo("J08");
        });
        assertThat(postings.getFirst().id()).isEqualTo(run);
        assertThat(sum(postings, "5-1201")).isEqualTo(250_000_000);
        assertThat(sum(postings, "2-1201")).isEqualTo(-225_000_000);
        assertThat(sum(postings, "2-1304")).isEqualTo(-25_000_000);
    }

    @Test
    void withoutTaxItIsAnotherEventAndOfCertificatesAThird() {
        assertThat(postings(UUID.randomUUID(), SavingsKind.SUKARELA, 2, 240_000)).singleElement()
                .satisfies(posting -> assertThat(posting.event().value()).isEqualTo("J07"));
        var accrual = postings(UUID.randomUUID(), SavingsKind.BERJANGKA, 2, 5_000);
        assertThat(accrual).singleElement()
                .satisfies(posting -> assertThat(posting.event().value()).isEqualTo("J09"));
        assertThat(sum(accrual, "5-1202")).isEqualTo(10_000);
        assertThat(sum(accrual, "2-1204")).isEqualTo(-10_000);
    }

    private static List<Posting> postings(UUID run, SavingsKind kind, int members, long gross) {
        var words = new StaticMessageSource();
        words.addMessage("savings.interest.entry." + kind, Locale.of("id", "ID"), "Jasa {0}");
        var shares = IntStream.range(0, members).mapToObj(_ -> new InterestShare(UUID.randomUUID(), UUID.randomUUID(),
                Rupiah.of(1), Rupiah.of(gross), TAX.on(Rupiah.of(gross)))).toList();
        return new InterestPostings(words).of(UUID.randomUUID(), run, new Preview(kind, AUGUST, null, TAX, shares));
    }

    private static long sum(List<Posting> postings, String account) {
        return postings.stream().flatMap(posting -> posting.lines().stream())
                .filter(line -> line.account().equals(AccountCode.of(account))).map(Line::signed)
                .mapToLong(Rupiah::amount).sum();
    }
}
