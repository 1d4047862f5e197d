package id.lumbung.mentoring.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import id.lumbung.mentoring.instrument.ScoredInstrument;
import id.lumbung.mentoring.overview.Signal;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 24);
    private static final ScoredInstrument READINESS = ScoredInstrument.of("kesiapan-1");

    @Test
    void whatIsKnownIsProposed() {
        assertThat(of(signal("NIB_TERBIT", TODAY.minusDays(7), LocalDate.of(2025, 10, 1), TODAY.minusDays(30), 20, 1)))
                .isEqualTo(Map.of("badan-hukum", 2, "izin", 2, "mencatat", 2, "tutup-bulan", 1, "opname", 1, "anggota",
                        1, "gerai", 2));
    }

    @Test
    void aCooperativeThatHasNothingIsProposedNothingButNoughts() {
        assertThat(of(signal("SOSIALISASI", null, null, null, 0, 0)))
                .isEqualTo(Map.of("badan-hukum", 0, "izin", 0, "mencatat", 0, "tutup-bulan", 0, "opname", 0, "anggota",
                        0));
    }

    @Test
    void daysPass() {
        assertThat(of(signal("AKTA_TERBIT", TODAY.minusDays(8), LocalDate.of(2025, 9, 1), TODAY.minusDays(31), 100, 2)))
                .containsEntry("badan-hukum", 1).containsEntry("mencatat", 1).containsEntry("tutup-bulan", 0)
                .containsEntry("opname", 0).containsEntry("anggota", 2).containsEntry("gerai", 3);
    }

    @Test
    void whatNobodyToldAndWhatIsNotAskedIsLeftToThePerson() {
        assertThat(Proposal.of(READINESS, null, TODAY).points()).isEmpty();
        assertThat(Proposal.of(ScoredInstrument.of("kesehatan-1"), signal("BEROPERASI", TODAY, null, null, 9, 1), TODAY)
                .points()).isEmpty();
        assertThat(of(signal("BEROPERASI", TODAY, null, null, 9, null))).doesNotContainKeys("gerai", "rat", "rencana");
    }

    private static Map<String, Integer> of(Signal signal) {
        return Proposal.of(READINESS, signal, TODAY).points();
    }

    private static Signal signal(String stage, @Nullable LocalDate posted, @Nullable LocalDate closed,
            @Nullable LocalDate counted, int members, @Nullable Integer outlets) {
        return new Signal(UUID.randomUUID(), stage, null, null, posted, closed, counted, members, 0, outlets);
    }
}
