package id.lumbung.mentoring.dashboard.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// Who was trained this year, what it changed in what they know, and which money still waits.
///
/// @param trainings those that are not over, and those of this year
/// @param participants whoever was there on a day of this year, each as often as she took part
public record TrainingFigures(LocalDate today, List<MentoringFigures.Village> villages,
        List<Recorded.Training> trainings, List<Recorded.Participant> participants) {

    private static final String SCHEDULED = "DIJADWALKAN";
    private static final List<String> STATES = List.of("USULAN", "MENUNGGU_ANGGARAN", SCHEDULED, "BERLANGSUNG",
            "SELESAI", "DILAPORKAN");

    public List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        STATES.forEach(state -> figures.add(
                Figure.count("pelatihan", items(training -> state(training).equals(state))).about(state)));
        figures.removeIf(Figure::isEmpty);
        figures.add(Figure.count("peserta", participants.stream().map(TrainingFigures::item).toList()));
        figures.add(Figure.sum("jam-latih", participants.stream()
                .map(one -> item(one).counting((long) one.hours() * one.days() / Math.max(1, one.length()))).toList(),
                null));
        figures.add(Figure.mean("nilai-awal", Figure.Kind.POINTS, scores(Recorded.Participant::pre)));
        figures.add(Figure.mean("nilai-akhir", Figure.Kind.POINTS, scores(Recorded.Participant::post)));
        if (!villages.isEmpty()) {
            figures.add(untrained());
        }
        figures.add(Figure.money("dana-menunggu",
                amounts(training -> training.stage().equals("MENUNGGU_ANGGARAN"), Recorded.Training::ceiling)));
        figures.add(Figure.money("dana-terpakai",
                amounts(training -> training.spent() != null, Recorded.Training::spent)));
        return figures;
    }

    /// Nobody of theirs sat in a training of this year.
    private Figure untrained() {
        var trained = participants.stream().map(Recorded.Participant::cooperative).collect(Collectors.toSet());
        return Figure.count("belum-dilatih", villages.stream().filter(village -> !trained.contains(village.id()))
                .map(village -> Item.of(village.id(), village.name(), village.district())).toList(), villages.size());
    }

    /// Between its first day and its last one the calendar says where it stands.
    private String state(Recorded.Training training) {
        var starts = training.starts();
        var ends = training.ends();
        if (!training.stage().equals(SCHEDULED) || starts == null || ends == null || today.isBefore(starts)) {
            return training.stage();
        }
        return today.isAfter(ends) ? "SELESAI" : "BERLANGSUNG";
    }

    private List<Item> items(Predicate<Recorded.Training> which) {
        return trainings.stream().filter(which).map(TrainingFigures::item).toList();
    }

    private static Item item(Recorded.Training training) {
        return Item.of(null, training.title(), training.place() == null ? "" : training.place())
                .at("/pelatihan/" + training.id()).on(training.starts()).counting(training.taken());
    }

    private List<Item> amounts(Predicate<Recorded.Training> which, Function<Recorded.Training, @Nullable Rupiah> of) {
        return trainings.stream().filter(which).<Item>mapMulti((training, to) -> {
            var amount = of.apply(training);
            if (amount != null) {
                to.accept(item(training).worth(amount));
            }
        }).sorted(Item.RICHEST).toList();
    }

    private List<Item> scores(Function<Recorded.Participant, @Nullable Integer> which) {
        return participants.stream().<Item>mapMulti((one, to) -> {
            var score = which.apply(one);
            if (score != null) {
                to.accept(item(one).counting(score));
            }
        }).sorted(Comparator.comparing(Item::number, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    }

    private static Item item(Recorded.Participant one) {
        return Item.of(one.cooperative(), one.cooperativeName(), one.district()).at("/pelatihan/" + one.training())
                .on(one.day()).counting(one.days()).saying(one.title());
    }
}
