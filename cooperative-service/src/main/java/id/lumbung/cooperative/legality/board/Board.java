package id.lumbung.cooperative.legality.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.Bucket;
import id.lumbung.cooperative.profile.FormationState;

/// The regency on a day. What was given up is counted apart.
public record Board(LocalDate day, List<BoardRow> rows) {

    /// A district and how many of its cooperatives are in each group.
    public record DistrictLine(String code, String name, int cooperatives, Map<Bucket, Long> buckets) {

        public long count(Bucket bucket) {
            return buckets.getOrDefault(bucket, 0L);
        }
    }

    /// A stage, how many are there, and for how many days the one that is there longest.
    public record StageLine(FormationState state, long cooperatives, long longest) {}

    public Board {
        rows = List.copyOf(rows);
    }

    public int total() {
        return rows.size();
    }

    public long count(Bucket bucket) {
        return living().filter(row -> row.stage().bucket() == bucket).count();
    }

    public long cancelled() {
        return rows.stream().filter(BoardRow::isCancelled).count();
    }

    public long obstructed() {
        return living().filter(row -> row.obstacle() != null).count();
    }

    /// Hundredths of a percent of all, so that they can be written with two decimals without a rounding of their own.
    public long hundredths(Bucket bucket) {
        return total() == 0 ? 0 : Math.round(count(bucket) * 10_000.0 / total());
    }

    /// `85,65 %`
    public String percent(Bucket bucket) {
        var hundredths = hundredths(bucket);
        return "%d,%02d %%".formatted(hundredths / 100, hundredths % 100);
    }

    public Board of(@Nullable String district, @Nullable FormationState state) {
        return new Board(day, rows.stream()
                .filter(row -> district == null || row.districtCode().equals(district))
                .filter(row -> state == null || row.stage().state() == state).toList());
    }

    public List<StageLine> stages() {
        return Arrays.stream(FormationState.values()).map(state -> {
            var there = living().filter(row -> row.stage().state() == state).toList();
            return new StageLine(state, there.size(),
                    there.stream().mapToLong(row -> row.stage().days(day)).max().orElse(0));
        }).toList();
    }

    public List<DistrictLine> districts() {
        var byDistrict = living().collect(Collectors.groupingBy(BoardRow::districtCode, TreeMap::new,
                Collectors.toList()));
        return byDistrict.entrySet().stream().map(entry -> new DistrictLine(entry.getKey(),
                entry.getValue().getFirst().districtName(), entry.getValue().size(),
                entry.getValue().stream().collect(Collectors.groupingBy(row -> row.stage().bucket(),
                        () -> new EnumMap<>(Bucket.class), Collectors.counting()))))
                .toList();
    }

    private Stream<BoardRow> living() {
        return rows.stream().filter(row -> !row.isCancelled());
    }
}
