package id.lumbung.mentoring.dashboard.reckoning;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import id.lumbung.mentoring.overview.Overview;
import id.lumbung.mentoring.overview.Signal;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.testing.problem.SentenceFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FiguresTest {

    /// A Monday, and after the tenth.
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 24);
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

    @Test
    void everyStageIsCountedAndOnlyAFoundingThatStandsStillIsStuck() {
        var figures = new LegalityFigures(TODAY, List.of(founding("Tanah Datar", "PESAN_NAMA", TODAY.minusDays(15)),
                founding("Batuah", "PESAN_NAMA", TODAY.minusDays(14)),
                founding("Beloro", "SK_AHU_TERBIT", TODAY.minusDays(200)))).stages();

        assertThat(value(figures, "tahap-PESAN_NAMA")).isEqualTo(2);
        assertThat(villages(figures, "tahap-PESAN_NAMA")).containsExactly("Tanah Datar", "Batuah");
        assertThat(value(figures, "berbadan-hukum")).isEqualTo(1);
        assertThat(villages(figures, "mandek")).containsExactly("Tanah Datar");
        assertThat(figure(figures, "mandek").items().getFirst().number()).isEqualTo(15);
        assertThat(figures).noneMatch(figure -> figure.id().equals("tahap-BEROPERASI"));
    }

    @Test
    void daysBetweenTwoPapersAreThoseOfCooperativesThatHaveBoth() {
        var figures = new LegalityFigures(TODAY, List.of(
                papers("A", Map.of("BA_MUSDESUS", day(5, 1), "SK_AHU", day(5, 31))),
                papers("B", Map.of("BA_MUSDESUS", day(5, 1), "SK_AHU", day(5, 12))),
                papers("C", Map.of("BA_MUSDESUS", day(5, 1))))).stages();

        assertThat(value(figures, "antara-BA_MUSDESUS-SK_AHU")).isEqualTo(21); // 20,5
        assertThat(villages(figures, "antara-BA_MUSDESUS-SK_AHU")).containsExactly("A", "B");
        assertThat(figures).noneMatch(figure -> figure.id().equals("antara-SK_AHU-NPWP"));
    }

    @Test
    void whoHasAPaperAndWhoHasNotMakeAll() {
        var figures = new LegalityFigures(TODAY, List.of(papers("A", Map.of("NPWP", day(6, 1))),
                papers("B", Map.of()))).papers();

        assertThat(villages(figures, "punya-NPWP")).containsExactly("A");
        assertThat(villages(figures, "belum-NPWP")).containsExactly("B");
        assertThat(figure(figures, "punya-NPWP").percent()).isEqualTo(50);
    }

    @Test
    void booksAreUpToDateOrTheirCooperativeIsNamed() {
        var figures = new BookFigures(TODAY, List.of(books("Rajin", TODAY, OCTOBER, TODAY),
                books("Minggu", TODAY.minusDays(1), OCTOBER, null),
                books("Lambat", TODAY.minusDays(8), OCTOBER.minusMonths(2), TODAY),
                books("Baru", null, null, null), founding("Tanpa", "SK_AHU_TERBIT", day(7, 1)))).figures();

        assertThat(value(figures, "buku")).isEqualTo(4);
        assertThat(villages(figures, "tanpa-buku")).containsExactly("Tanpa");
        assertThat(villages(figures, "minggu-ini")).containsExactly("Rajin");
        assertThat(villages(figures, "tujuh-hari")).containsExactly("Minggu", "Rajin");
        assertThat(villages(figures, "diam")).containsExactly("Baru", "Lambat");
        assertThat(villages(figures, "tutup")).containsExactly("Rajin", "Minggu");
        assertThat(villages(figures, "terlambat")).containsExactly("Baru", "Lambat");
        assertThat(figure(figures, "terlambat").items()).extracting(Item::number).containsExactly(5L, 2L);
        assertThat(villages(figures, "kas-belum")).containsExactly("Minggu", "Baru");
    }

    @Test
    void aTotalIsTheSumOfWhatWasClosedAndNamesWhoIsMissing() {
        var business = new BusinessFigures(TODAY, List.of(closed("A", OCTOBER, 1_000, 600, 100),
                closed("B", OCTOBER.minusMonths(1), 5_000, 400, -50), books("C", TODAY, null, null)));
        var figures = business.figures();

        assertThat(value(figures, "omzet")).isEqualTo(600);
        assertThat(value(figures, "surplus")).isEqualTo(100);
        assertThat(villages(figures, "omzet-belum")).containsExactly("B", "C");
        assertThat(value(figures, "aset")).isEqualTo(6_000);
        assertThat(figure(figures, "aset").items()).extracting(Item::village, Item::day).containsExactly(
                tuple("B", LocalDate.of(2025, 9, 30)),
                tuple("A", LocalDate.of(2025, 10, 31)));
        assertThat(villages(figures, "aset-belum")).containsExactly("C");
        assertThat(business.months()).hasSize(12).last().satisfies(month -> {
            assertThat(month.month()).isEqualTo(OCTOBER);
            assertThat(month.turnover()).isEqualTo(Rupiah.of(600));
            assertThat(month.cooperatives()).isEqualTo(1);
        });
    }

    @Test
    void membersAndArrearsAreThoseOfAllCooperatives() {
        var row = books("A", TODAY, null, null);
        var figures = new BusinessFigures(TODAY, List.of(new Overview.Row(new Signal(row.signal().cooperative(),
                "BEROPERASI", TODAY, OCTOBER, TODAY, null, null, 40, 10, null), "A", "Loa Janan", Map.of(), 2, 38,
                null),
                founding("B", "PESAN_NAMA", TODAY))).figures();

        assertThat(value(figures, "gerai")).isEqualTo(1);
        assertThat(value(figures, "gerai-buka")).isEqualTo(2);
        assertThat(value(figures, "anggota")).isEqualTo(38);
        assertThat(value(figures, "tunggakan")).isEqualTo(10);
        assertThat(figure(figures, "tunggakan").of()).isEqualTo(40);
        assertThat(figure(figures, "tunggakan").items().getFirst().words()).isEqualTo("25 %");
    }

    @Test
    void visitsAreCountedAgainstTwoForEachCooperative() {
        var often = village("Sering");
        var seldom = village("Jarang");
        var never = village("Belum");
        var figures = new MentoringFigures(TODAY, List.of(often, seldom, never),
                List.of(visit(often, 3), visit(often, 10), visit(seldom, 20)),
                Map.of(often.id(), TODAY.minusDays(3), seldom.id(), TODAY.minusDays(31)), List.of(), List.of(),
                Set.of(often.id())).figures();

        assertThat(value(figures, "kunjungan")).isEqualTo(3);
        assertThat(figure(figures, "kunjungan").of()).isEqualTo(6);
        assertThat(villages(figures, "cukup")).containsExactly("Sering");
        assertThat(villages(figures, "kurang")).containsExactly("Jarang", "Belum");
        assertThat(villages(figures, "tanpa-kunjungan")).containsExactly("Belum", "Jarang");
        assertThat(villages(figures, "tanpa-pendamping")).containsExactly("Jarang", "Belum");
    }

    @Test
    void withoutAListOfCooperativesOnlyWhatWasRecordedIsCounted() {
        var village = village("A");
        var figures = new MentoringFigures(TODAY, List.of(), List.of(visit(village, 3)), Map.of(),
                List.of(problem("TINGGI", 4, null), problem("TINGGI", 2, null), problem("SEDANG", 30, 20),
                        problem("RENDAH", 10, 5)),
                List.of(talk(12L), talk(3L), talk(null)), Set.of()).figures();

        assertThat(value(figures, "kunjungan")).isEqualTo(1);
        assertThat(figure(figures, "kunjungan").of()).isNull();
        assertThat(figures).noneMatch(figure -> figure.id().equals("tanpa-kunjungan"));
        assertThat(value(figures, "masalah-TINGGI")).isEqualTo(2);
        assertThat(value(figures, "masalah-SEDANG")).isZero();
        assertThat(value(figures, "selesai")).isEqualTo(8); // 10 and 5
        assertThat(value(figures, "tamu")).isEqualTo(3);
        assertThat(value(figures, "tunggu")).isEqualTo(8); // 12 and 3
        assertThat(figure(figures, "tunggu").items()).hasSize(2);
    }

    @Test
    void casesAreCountedByStateAndSeverity() {
        var figures = new OverlapFigures(List.of(overlap("DIBAHAS", 6, true), overlap("DIBAHAS", 3, false),
                overlap("ESKALASI_CAMAT", 6, false))).figures();

        assertThat(value(figures, "kasus")).isEqualTo(3);
        assertThat(value(figures, "lewat")).isEqualTo(1);
        assertThat(value(figures, "kasus-DIBAHAS")).isEqualTo(2);
        assertThat(value(figures, "keparahan-6")).isEqualTo(2);
        assertThat(figures).noneMatch(figure -> figure.id().equals("kasus-KESEPAKATAN"));
    }

    @Test
    void everyNumberHasItsWords() {
        var papers = Map.of("BA_MUSDESUS", day(5, 1), "PENUNJUKAN_NOTARIS", day(5, 2), "PESAN_NAMA", day(5, 3),
                "AKTA_PENDIRIAN", day(5, 4), "SK_AHU", day(5, 5), "NPWP", day(5, 6), "NIB", day(5, 7),
                "SERTIFIKAT_NIK", day(5, 8), "REKENING", day(5, 9));
        var rows = Stream.concat(Stream.of(papers("A", papers)), LegalityFigures.STAGES.stream()
                .map(stage -> founding("A", stage, TODAY))).toList();
        var legality = new LegalityFigures(TODAY, rows);
        var sentences = SentenceFiles.in(Path.of("src/main/resources/messages")).keySet();

        assertThat(Stream.of(legality.stages(), legality.papers(), new BookFigures(TODAY, rows).figures(),
                new BusinessFigures(TODAY, rows).figures(),
                new MentoringFigures(TODAY, List.of(village("A")), List.of(), Map.of(), List.of(), List.of(), Set.of())
                        .figures(),
                new OverlapFigures(OverlapFigures.STATES.stream().map(state -> overlap(state, 3, false)).toList())
                        .figures())
                .flatMap(List::stream)).hasSizeGreaterThan(60).allSatisfy(figure -> {
                    assertThat(sentences).contains(
                            "dashboard." + figure.code() + (figure.part() == null ? "" : ".part"),
                            "dashboard." + figure.code() + ".list");
                    if (figure.part() != null && !figure.code().equals("keparahan")) {
                        assertThat(sentences).contains("dashboard.part." + figure.part());
                    }
                });
    }

    private static Figure figure(List<Figure> figures, String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findAny().orElseThrow();
    }

    private static long value(List<Figure> figures, String id) {
        return figure(figures, id).value();
    }

    private static List<String> villages(List<Figure> figures, String id) {
        return figure(figures, id).items().stream().map(Item::village).toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    private static Overview.Row founding(String village, String stage, LocalDate since) {
        return new Overview.Row(new Signal(UUID.randomUUID(), stage, since, null, null, null, null, 0, 0, null),
                village,
                "Loa Janan", Map.of(), 0, 0, null);
    }

    private static Overview.Row papers(String village, Map<String, LocalDate> papers) {
        var row = founding(village, "PESAN_NAMA", TODAY);
        return new Overview.Row(row.signal(), village, "Loa Janan", papers, 0, 0, null);
    }

    private static Overview.Row books(String village, @Nullable LocalDate posted, @Nullable LocalDate closed,
            @Nullable LocalDate counted) {
        return new Overview.Row(new Signal(UUID.randomUUID(), "BEROPERASI", day(6, 1), day(6, 1), posted, closed,
                counted, 0, 0, null), village, "Loa Janan", Map.of(), 0, 0, null);
    }

    private static Overview.Row closed(String village, LocalDate month, long assets, long turnover, long surplus) {
        var row = books(village, TODAY, month, TODAY);
        return new Overview.Row(row.signal(), village, "Loa Janan", Map.of(), 0, 0,
                new Overview.Closed(month.plusMonths(1).minusDays(1), Rupiah.of(assets), Rupiah.ZERO,
                        List.of(new Overview.Month(month, Rupiah.of(turnover), Rupiah.of(surplus)))));
    }

    private static MentoringFigures.Village village(String name) {
        return new MentoringFigures.Village(UUID.randomUUID(), name, "Loa Janan");
    }

    private static Recorded.Visit visit(MentoringFigures.Village village, int ago) {
        return new Recorded.Visit(UUID.randomUUID(), village.id(), village.name(), village.district(),
                TODAY.minusDays(ago), "Dewi");
    }

    private static Recorded.Problem problem(String priority, int ago, @Nullable Integer solvedAgo) {
        return new Recorded.Problem(UUID.randomUUID(), UUID.randomUUID(), "Batuah", "Loa Janan", priority,
                "Kas tidak cocok", TODAY.minusDays(ago), solvedAgo == null ? null : TODAY.minusDays(solvedAgo));
    }

    private static Recorded.Talk talk(@Nullable Long minutes) {
        return new Recorded.Talk(UUID.randomUUID(), TODAY, null, null, "NIB", minutes);
    }

    private static Overview.Case overlap(String state, int severity, boolean overdue) {
        return new Overview.Case(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Batuah", "Loa Janan",
                "Gerai", "Toko", severity, state, TODAY, overdue);
    }

    @Test
    void whoWasTrainedWhatItChangedAndWhichMoneyWaits() {
        var there = village("Batuah");
        var absent = village("Loa Duri");
        var held = training("DILAPORKAN", TODAY.minusDays(20), 10_000_000L, 8_000_000L);
        var running = training("DIJADWALKAN", TODAY, 5_000_000L, null);
        var waiting = training("MENUNGGU_ANGGARAN", null, 3_000_000L, null);
        var figures = new TrainingFigures(TODAY, List.of(there, absent), List.of(held, running, waiting), List.of(
                participant(held, there, 2, 40, 80), participant(running, there, 1, 50, null)));

        assertThat(value(figures, "pelatihan-DILAPORKAN")).isEqualTo(1);
        assertThat(value(figures, "pelatihan-BERLANGSUNG")).isEqualTo(1);
        assertThat(value(figures, "pelatihan-MENUNGGU_ANGGARAN")).isEqualTo(1);
        assertThat(figures.figures()).noneMatch(figure -> figure.id().equals("pelatihan-USULAN"));
        assertThat(value(figures, "peserta")).isEqualTo(2);
        assertThat(value(figures, "jam-latih")).as("of two days both, then one").isEqualTo(16 + 8);
        assertThat(value(figures, "nilai-awal")).isEqualTo(45);
        assertThat(value(figures, "nilai-akhir")).isEqualTo(80);
        assertThat(value(figures, "belum-dilatih")).isEqualTo(1);
        assertThat(value(figures, "dana-menunggu")).isEqualTo(3_000_000);
        assertThat(value(figures, "dana-terpakai")).isEqualTo(8_000_000);
        assertThat(new TrainingFigures(TODAY, List.of(), List.of(), List.of()).figures())
                .filteredOn(figure -> figure.id().equals("nilai-akhir")).singleElement()
                .matches(Figure::isUnknown, "nobody was examined");
    }

    private static long value(TrainingFigures figures, String id) {
        return figures.figures().stream().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow().value();
    }

    private static Recorded.Training training(String stage, @Nullable LocalDate starts, long ceiling,
            @Nullable Long spent) {
        return new Recorded.Training(UUID.randomUUID(), "Pembukuan dasar", stage, starts,
                starts == null ? null : starts.plusDays(1), starts == null ? null : "Tenggarong",
                Rupiah.of(ceiling), spent == null ? null : Rupiah.of(spent), 20);
    }

    private static Recorded.Participant participant(Recorded.Training training, MentoringFigures.Village village,
            int days, int pre, @Nullable Integer post) {
        return new Recorded.Participant(training.id(), training.title(), village.id(), village.name(),
                village.district(), 16, 2, TODAY, days, pre, post);
    }
}
