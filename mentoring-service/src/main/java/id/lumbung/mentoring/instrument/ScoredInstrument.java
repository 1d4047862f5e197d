package id.lumbung.mentoring.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A version of an instrument whose answers give a score of 0 to 100 and a class.
///
/// @param code with its version, `kesiapan-1`
/// @param remark what its result is, in a sentence
/// @param grades the classes, the best first
public record ScoredInstrument(String code, String title, String remark, List<Aspect> aspects, List<Grade> grades) {

    private static final Map<String, ScoredInstrument> READ = new ConcurrentHashMap<>();
    private static final int WHOLE = 100;
    private static final int MOST_POINTS = 4;
    /// Every number of points that an item may have at most divides it, so that nothing is rounded on the way.
    private static final int PARTS = 12;

    public record Aspect(String code, String name, List<Item> items) {

        public Aspect {
            items = List.copyOf(items);
        }

        public int weight() {
            return items.stream().mapToInt(Item::weight).sum();
        }
    }

    /// @param weight how many of the hundred it is worth
    public record Item(String code, int weight, String question, List<Option> options) {

        public Item {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException(code + " offers nothing to choose");
            }
        }

        /// The points of the best answer.
        public int most() {
            return options.stream().mapToInt(Option::points).max().orElseThrow();
        }

        public boolean offers(int points) {
            return options.stream().anyMatch(option -> option.points() == points);
        }

        public Optional<Option> option(int points) {
            return options.stream().filter(option -> option.points() == points).findFirst();
        }
    }

    public record Option(int points, String label) {}

    /// @param from the lowest score that belongs to it
    public record Grade(String code, int from, String label) {}

    public ScoredInstrument {
        aspects = List.copyOf(aspects);
        grades = grades.stream().sorted(Comparator.comparingInt(Grade::from).reversed()).toList();
        var items = aspects.stream().flatMap(aspect -> aspect.items().stream()).toList();
        if (items.stream().mapToInt(Item::weight).sum() != WHOLE
                || items.stream().map(Item::code).distinct().count() != items.size()
                || items.stream().anyMatch(item -> item.most() < 1 || item.most() > MOST_POINTS)
                || grades.isEmpty() || grades.getLast().from() != 0) {
            throw new IllegalArgumentException(code + " does not add up");
        }
    }

    /// The items of all aspects in the order in which they are asked.
    public List<Item> items() {
        return aspects.stream().flatMap(aspect -> aspect.items().stream()).toList();
    }

    /// Which instrument this is a version of: `kesiapan`.
    public String family() {
        return family(code);
    }

    public static String family(String code) {
        return code.substring(0, code.lastIndexOf('-'));
    }

    /// The score of these points, one for each item; half a point counts as one.
    public int score(Map<String, Integer> points) {
        var parts = items().stream()
                .mapToInt(item -> item.weight() * points.getOrDefault(item.code(), 0) * (PARTS / item.most())).sum();
        return (2 * parts + PARTS) / (2 * PARTS);
    }

    public Grade grade(int score) {
        return grades.stream().filter(grade -> score >= grade.from()).findFirst().orElseThrow();
    }

    public Optional<Grade> grade(String name) {
        return grades.stream().filter(grade -> grade.code().equals(name)).findFirst();
    }

    /// The lowest score of the next better class; null for the best.
    public Optional<Integer> below(Grade grade) {
        var at = grades.indexOf(grade);
        return at == 0 ? Optional.empty() : Optional.of(grades.get(at - 1).from());
    }

    /// Reads `instrument/<code>.csv`: a line `judul`, lines `kelas`, then for each `aspek` its lines `butir` with their
    /// lines `pilihan`.
    public static ScoredInstrument of(String code) {
        return READ.computeIfAbsent(code, ScoredInstrument::read);
    }

    private static ScoredInstrument read(String code) {
        var title = new String[]{code, ""};
        var grades = new ArrayList<Grade>();
        var aspects = new ArrayList<Aspect>();
        var items = new ArrayList<Item>();
        var options = new ArrayList<Option>();
        for (var line : Lines.of(code).reversed()) { // what belongs together stands before its heading
            var cells = line.split(";");
            switch (cells[0]) {
                case "pilihan" -> options.addFirst(new Option(Integer.parseInt(cells[1]), cells[2]));
                case "butir" -> {
                    items.addFirst(new Item(cells[1], Integer.parseInt(cells[2]), cells[3], options));
                    options.clear();
                }
                case "aspek" -> {
                    aspects.addFirst(new Aspect(cells[1], cells[2], items));
                    items.clear();
                }
                case "kelas" -> grades.add(new Grade(cells[1], Integer.parseInt(cells[2]), cells[3]));
                case "judul" -> {
                    title[0] = cells[1];
                    title[1] = cells[2];
                }
                default -> throw new IllegalArgumentException(code + " has a line that says nothing: " + line);
            }
        }
        return new ScoredInstrument(code, title[0], title[1], aspects, grades);
    }
}
