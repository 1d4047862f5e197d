package id.lumbung.mentoring.dashboard.reckoning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import id.lumbung.mentoring.overview.Overview;

/// How far the foundings are, which of them stand still, how long the way between two papers takes, and who has which.
public record LegalityFigures(LocalDate today, List<Overview.Row> rows) {

    /// As the office's own rule has it: a founding that has not moved for longer is stuck.
    private static final int STUCK = 14;

    static final List<String> STAGES = List.of("BELUM_MULAI", "SOSIALISASI", "MUSDESUS_DIJADWALKAN",
            "MUSDESUS_SELESAI", "NOTARIS_DITUNJUK", "PESAN_NAMA", "AKTA_TERBIT", "PROSES_AHU", "SK_AHU_TERBIT",
            "NPWP_TERBIT", "NIB_TERBIT", "NIK_TERBIT", "REKENING_AKTIF", "SIMKOPDES_AKTIF", "SIAP_OPERASI",
            "BEROPERASI");

    private static final List<Step> STEPS = List.of(new Step("BA_MUSDESUS", "PENUNJUKAN_NOTARIS"),
            new Step("PENUNJUKAN_NOTARIS", "PESAN_NAMA"), new Step("PESAN_NAMA", "AKTA_PENDIRIAN"),
            new Step("AKTA_PENDIRIAN", "SK_AHU"), new Step("BA_MUSDESUS", "SK_AHU"), new Step("SK_AHU", "NPWP"),
            new Step("SK_AHU", "NIB"), new Step("SK_AHU", "SERTIFIKAT_NIK"), new Step("SK_AHU", "REKENING"));

    private static final List<String> PAPERS = List.of("NPWP", "NIB", "SERTIFIKAT_NIK", "REKENING");

    private record Step(String from, String to) {}

    public List<Figure> stages() {
        var figures = new ArrayList<Figure>();
        STAGES.forEach(stage -> figures.add(
                Figure.count("tahap", standing(row -> row.signal().stage().equals(stage)), rows.size()).about(stage)));
        figures.removeIf(Figure::isEmpty);
        figures.add(Figure.count("berbadan-hukum", standing(row -> row.signal().legal()), rows.size()));
        figures.add(Figure.count("mandek",
                standing(row -> !row.signal().legal() && row.signal().standing(today) > STUCK), rows.size()));
        STEPS.forEach(step -> figures.add(Figure.mean("antara", Figure.Kind.DAYS, between(step))
                .about(step.from() + "-" + step.to())));
        figures.removeIf(figure -> figure.kind() == Figure.Kind.DAYS && figure.isEmpty());
        return figures;
    }

    public List<Figure> papers() {
        var figures = new ArrayList<Figure>();
        for (var paper : PAPERS) {
            figures.add(Figure.count("punya", rows.stream().filter(row -> row.papers().containsKey(paper))
                    .map(row -> legal(row).on(row.papers().get(paper))).toList(), rows.size()).about(paper));
            figures.add(Figure.count("belum", rows.stream().filter(row -> !row.papers().containsKey(paper))
                    .map(row -> legal(row).being(row.signal().stage())).toList(), rows.size()).about(paper));
        }
        return figures;
    }

    /// Who stands longest comes first.
    private List<Item> standing(Predicate<Overview.Row> which) {
        return rows.stream().filter(which)
                .sorted(Comparator.comparingLong((Overview.Row row) -> row.signal().standing(today)).reversed())
                .map(row -> legal(row).being(row.signal().stage()).on(row.signal().stageSince())
                        .counting(row.signal().standing(today)))
                .toList();
    }

    private List<Item> between(Step step) {
        return rows.stream()
                .filter(row -> row.papers().containsKey(step.from()) && row.papers().containsKey(step.to()))
                .map(row -> legal(row).on(row.papers().get(step.to())).counting(ChronoUnit.DAYS.between(
                        Objects.requireNonNull(row.papers().get(step.from())),
                        Objects.requireNonNull(row.papers().get(step.to())))))
                .filter(item -> item.number() != null && item.number() >= 0).sorted(Item.LARGEST).toList();
    }

    private static Item legal(Overview.Row row) {
        return Item.of(row).at("/koperasi/" + row.signal().cooperative() + "/legalitas");
    }
}
