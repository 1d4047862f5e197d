package id.lumbung.mentoring.dashboard.reckoning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the office itself does: who was visited, what hinders a village, how long visitors of the desk wait.
///
/// @param visits of this month
/// @param last the day of the newest visit to each cooperative
/// @param talks of this month
/// @param assisted those who have a Business Assistant today
public record MentoringFigures(LocalDate today, List<Village> villages, List<Recorded.Visit> visits,
        Map<UUID, LocalDate> last,
        List<Recorded.Problem> problems, List<Recorded.Talk> talks, Set<UUID> assisted) {

    /// Visits to each cooperative in a month.
    private static final int TARGET = 2;
    private static final int LONG_AGO = 30;
    private static final List<String> PRIORITIES = List.of("TINGGI", "SEDANG", "RENDAH");

    /// A cooperative that is to be visited.
    public record Village(UUID id, String name, String district) {}

    public List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(visited());
        figures.addAll(coverage());
        PRIORITIES.forEach(priority -> figures.add(Figure.count("masalah",
                problems(problem -> problem.until() == null && problem.priority().equals(priority))).about(priority)));
        figures.add(Figure.mean("selesai", Figure.Kind.DAYS, problems(problem -> problem.until() != null)));
        figures.add(Figure.count("tamu", talks(talk -> true)));
        figures.add(Figure.mean("tunggu", Figure.Kind.MINUTES, talks(talk -> talk.minutes() != null)));
        return figures;
    }

    private Figure visited() {
        var items = visits.stream().map(visit -> Item.of(visit.cooperative(), visit.village(), visit.district())
                .at("/kunjungan/" + visit.id()).on(visit.day()).saying(visit.mentor())).toList();
        return villages.isEmpty()
                ? Figure.count("kunjungan", items)
                : Figure.count("kunjungan", items, (long) TARGET * villages.size());
    }

    /// Says nothing as long as nobody knows which cooperatives there are.
    private List<Figure> coverage() {
        if (villages.isEmpty()) {
            return List.of();
        }
        var times = visits.stream().collect(Collectors.groupingBy(Recorded.Visit::cooperative, Collectors.counting()));
        Function<Village, Item> counted = village -> item(village).counting(times.getOrDefault(village.id(), 0L))
                .on(last.get(village.id()));
        return List.of(
                Figure.count("cukup", villages.stream()
                        .filter(village -> times.getOrDefault(village.id(), 0L) >= TARGET).map(counted).toList(),
                        villages.size()),
                Figure.count("kurang", villages.stream()
                        .filter(village -> times.getOrDefault(village.id(), 0L) < TARGET).map(counted).toList(),
                        villages.size()),
                Figure.count("tanpa-kunjungan", villages.stream().filter(this::isForgotten)
                        .map(village -> item(village).on(last.get(village.id()))).sorted(Item.EARLIEST).toList(),
                        villages.size()),
                Figure.count("tanpa-pendamping", villages.stream().filter(village -> !assisted.contains(village.id()))
                        .map(MentoringFigures::item).toList(), villages.size()));
    }

    private boolean isForgotten(Village village) {
        var day = last.get(village.id());
        return day == null || day.isBefore(today.minusDays(LONG_AGO));
    }

    private List<Item> problems(Predicate<Recorded.Problem> which) {
        return problems.stream().filter(which)
                .map(problem -> Item.of(problem.cooperative(), problem.village(), problem.district())
                        .at("/permasalahan/" + problem.id()).on(problem.since())
                        .counting(ChronoUnit.DAYS.between(problem.since(),
                                problem.until() == null ? today : problem.until()))
                        .saying(problem.description()))
                .toList();
    }

    /// The village where the list knows it, else what the visitor called her cooperative.
    private List<Item> talks(Predicate<Recorded.Talk> which) {
        var known = villages.stream().collect(Collectors.toMap(Village::id, Function.identity()));
        return talks.stream().filter(which).map(talk -> {
            var village = talk.cooperative() == null ? null : known.get(talk.cooperative());
            var item = village == null
                    ? Item.of(talk.cooperative(), talk.name() == null ? "–" : talk.name(), "")
                    : item(village);
            item = item.at("/meja/" + talk.id()).on(talk.day()).being(talk.topic());
            return talk.minutes() == null ? item : item.counting(talk.minutes());
        }).toList();
    }

    private static Item item(Village village) {
        return Item.of(village.id(), village.name(), village.district())
                .at("/permasalahan/koperasi/" + village.id());
    }
}
