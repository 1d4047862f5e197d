package id.lumbung.mentoring.priority;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import id.lumbung.mentoring.overview.Signal;
import id.lumbung.mentoring.priority.Reason.Code;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 24);
    private static final Facts VISITED = new Facts(TODAY.minusDays(3), 0, 0, 0);

    private final Ranking ranking = new Ranking(Weights.USUAL, TODAY);

    @Test
    void whereEverythingIsInOrderNobodyMustGo() {
        assertThat(ranking.reasons(books("2025-11-20", "2025-10-01", "2025-11-01"), VISITED)).isEmpty();
    }

    @Test
    void quietBooksLateMonthsAndUncountedCashAreNamed() {
        assertThat(codes(ranking.reasons(books("2025-09-01", "2025-07-01", null), VISITED)))
                .containsExactlyInAnyOrder(Code.TIDAK_MEMBUKUKAN, Code.BULAN_BELUM_DITUTUP, Code.KAS_TIDAK_DIHITUNG);
        assertThat(ranking.reasons(books("2025-11-20", "2025-07-01", "2025-11-01"), VISITED).getFirst())
                .isEqualTo(new Reason(Code.BULAN_BELUM_DITUTUP, 15, 3));
        assertThat(ranking.reasons(books("2025-11-20", "2025-10-01", "2025-09-01"), VISITED).getFirst().number())
                .isEqualTo(84);
    }

    @Test
    void nobodyIsLateInTheFirstDaysOfAMonth() {
        var early = new Ranking(Weights.USUAL, LocalDate.of(2025, 11, 10));

        assertThat(early.reasons(books("2025-11-09", "2025-09-01", "2025-11-01"), new Facts(
                LocalDate.of(2025, 11, 1), 0, 0, 0))).isEmpty();
    }

    @Test
    void withoutBooksTheStageDecides() {
        assertThat(ranking.reasons(founding("PROSES_AHU", TODAY.minusDays(15)), VISITED))
                .containsExactly(new Reason(Code.TAHAP, 7, 15));
        assertThat(ranking.reasons(founding("PROSES_AHU", TODAY.minusDays(90)), VISITED))
                .containsExactly(new Reason(Code.TAHAP, 15, 90));
        assertThat(codes(ranking.reasons(signal("SK_AHU_TERBIT", null, null, null, null, 0, 0), VISITED)))
                .containsExactly(Code.BUKU_BELUM_DIBUKA);
    }

    @Test
    void aFoundingThatMovesNeedsNobody() {
        assertThat(ranking.reasons(founding("PROSES_AHU", TODAY.minusDays(14)), VISITED)).isEmpty();
        assertThat(ranking.reasons(founding("PESAN_NAMA", null), VISITED)).isEmpty();
        var patient = new Ranking(new Weights(20, 15, 10, 15, 10, 20, 15, 10, 7, 30, 60), TODAY);
        assertThat(patient.reasons(founding("PROSES_AHU", TODAY.minusDays(60)), VISITED)).isEmpty();
        assertThat(codes(patient.reasons(founding("PROSES_AHU", TODAY.minusDays(61)), VISITED)))
                .containsExactly(Code.TAHAP);
    }

    @Test
    void membersWhoAreBehindCountFromAFifthOn() {
        assertThat(ranking.reasons(signal("BEROPERASI", "2025-06-01", "2025-11-20", "2025-10-01", "2025-11-20", 40, 7),
                VISITED)).isEmpty();
        assertThat(ranking.reasons(signal("BEROPERASI", "2025-06-01", "2025-11-20", "2025-10-01", "2025-11-20", 40, 20),
                VISITED)).containsExactly(new Reason(Code.TUNGGAKAN, 5, 50));
    }

    @Test
    void anUrgentProblemWeighsAsMuchAsThree() {
        var three = ranking.reasons(null, new Facts(TODAY, 3, 0, 0));

        assertThat(ranking.reasons(null, new Facts(TODAY, 1, 1, 0)).getFirst().points())
                .isEqualTo(three.getFirst().points()).isEqualTo(15);
    }

    @Test
    void whoWasNeverVisitedComesBeforeWhoWasSeenTwoMonthsAgo() {
        var never = Ranking.score(ranking.reasons(null, Facts.NONE));
        var longAgo = Ranking.score(ranking.reasons(null, new Facts(TODAY.minusDays(60), 0, 0, 0)));

        assertThat(never).isGreaterThan(longAgo);
        assertThat(longAgo).isPositive();
    }

    @Test
    void aReasonWithoutWeightIsNotNamed() {
        var blind = new Ranking(new Weights(0, 0, 0, 0, 0, 1, 0, 0, 7, 30, 14), TODAY);

        assertThat(blind.reasons(books("2025-01-01", null, null), new Facts(TODAY, 5, 5, 5))).isEmpty();
    }

    private static Signal books(String posted, @Nullable String closed, @Nullable String counted) {
        return signal("BEROPERASI", "2025-06-01", posted, closed, counted, 0, 0);
    }

    private static Signal founding(String stage, @Nullable LocalDate since) {
        return new Signal(UUID.randomUUID(), stage, since, null, null, null, null, 0, 0, null);
    }

    private static Signal signal(String stage, @Nullable String since, @Nullable String posted,
            @Nullable String closed, @Nullable String counted, int members, int behind) {
        return new Signal(UUID.randomUUID(), stage, TODAY, date(since), date(posted), date(closed), date(counted),
                members,
                behind, null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<Code> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
