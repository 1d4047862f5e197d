package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;

class ManyAtOnceTest {

    private final TestBooks here = TestBooks.shared();

    @Test
    void twoHundredPostingsFromTwoPlacesWithRepeatedKeysMakeOneEntryPerKey() throws InterruptedException {
        try (var pool = TestBooks.pool()) {
            var there = new TestBooks(pool, TestBooks.KUKAR);
            var cooperative = here.cooperative();
            var postings = IntStream.range(0, 50).mapToObj(number -> deposit(cooperative, number)).toList();
            var answers = atOnce(IntStream.range(0, 200).<Callable<PostedEntry>>mapToObj(
                    sent -> () -> (sent % 2 == 0 ? here : there).post(postings.get(sent * 7 % 50))).toList());

            assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(50);
            assertThat(answers.stream().collect(Collectors.groupingBy(PostedEntry::id,
                    Collectors.mapping(PostedEntry::hash, Collectors.toSet()))).values()).hasSize(50)
                    .allMatch(hashes -> hashes.size() == 1);
            assertThat(
                    answers.stream().filter(answer -> !answer.replayed() && answer.number().type() == VoucherType.BKM)
                            .map(answer -> answer.number().number()).sorted().toList())
                    .isEqualTo(IntStream.rangeClosed(1, 25).boxed().toList());
            assertThat(here.verify(cooperative)).isInstanceOfSatisfying(Verdict.Whole.class,
                    whole -> assertThat(whole.entries()).isEqualTo(50));
            assertThat(here.in(() -> here.proof.differences(cooperative))).isEmpty();
            var trial = here.in(() -> here.books.trialBalance(cooperative, LocalDate.of(2025, 12, 31)));
            assertThat(trial.closing(AccountCode.of("1-1101"))).isEqualTo(Rupiah.of(50 * 1_000 + 49 * 50 / 2));
        }
    }

    @Test
    void ofTwoReversalsAtOnceOneStands() throws InterruptedException {
        var journal = Journal.of("""
                2025-07-01 Hibah uang
                  Kas Tunai  100.000
                  Hibah     -100.000
                """);
        var answers = atOnce(IntStream.range(0, 6).<Callable<String>>mapToObj(attempt -> () -> {
            try {
                here.in(() -> here.ledger.reverse(UUID.randomUUID(), journal.cooperative(), journal.last().id(),
                        LocalDate.of(2025, 7, 2), "Dua orang"));
                return "stands";
            } catch (LedgerRefusal refusal) {
                return refusal.rule().name();
            }
        }).toList());
        assertThat(answers).containsOnlyOnce("stands").containsOnly("stands", "REVERSED_ONCE");
    }

    @RepeatedTest(5)
    void closingAndPostingAtTheSameMomentCannotBothWinWrongly() throws InterruptedException {
        var cooperative = here.cooperative();
        var july = YearMonth.of(2025, 7);
        var work = new ArrayList<Callable<Long>>();
        for (int number = 0; number < 12; number++) {
            var posting = deposit(cooperative, number);
            work.add(() -> {
                try {
                    return here.post(posting).sequence();
                } catch (LedgerRefusal refusal) {
                    assertThat(refusal.rule()).isEqualTo(LedgerRule.MONTH_OPEN);
                    return 0L;
                }
            });
        }
        work.add(6, () -> -here.in(() -> here.periods.close(cooperative, july)).sequence());
        var answers = atOnce(work);
        var sealed = -answers.stream().mapToLong(Long::longValue).min().orElseThrow();
        var posted = answers.stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(posted).as("the last posting is the one that the closing saw").isEqualTo(sealed);
    }

    private static Posting deposit(UUID cooperative, int number) {
        return Posting.of(UUID.randomUUID(), cooperative, LocalDate.of(2025, 7, 1 + number % 28),
                number % 2 == 0 ? VoucherType.BKM : VoucherType.BM, EventCode.of("J02"), "Setoran " + number, List.of(
                        Line.debit(AccountCode.of("1-1101"), Rupiah.of(1_000 + number)),
                        Line.credit(AccountCode.of("3-1102"), Rupiah.of(1_000 + number))
                                .about(Subject.member(new UUID(0, number)))));
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(work).stream().map(answer -> {
                try {
                    return answer.get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        }
    }
}
