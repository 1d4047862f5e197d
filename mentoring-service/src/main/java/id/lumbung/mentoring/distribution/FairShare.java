package id.lumbung.mentoring.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The rule of the proposal. A village goes to somebody whose area it is in; of those, to whoever carries least. Villages
/// in nobody's area go, district by district, to whoever has room and is in that district already, else carries least.
/// Nobody is given more than agreed; what then is left over stays without an assistant.
final class FairShare {

    private final List<Carrier> carriers;

    private FairShare(List<Carrier> carriers) {
        this.carriers = carriers;
    }

    record Village(UUID id, String name, String district) {}

    /// @param load how many cooperatives she has already, and in which districts
    record Assistant(UUID id, String name, List<String> area, int load, int quota, List<String> present) {}

    /// @return who gets which village; villages without anybody are not in it
    static Map<UUID, UUID> of(List<Village> villages, List<Assistant> assistants) {
        var share = new FairShare(assistants.stream().map(Carrier::new).toList());
        // Where fewest can go is decided first, so that they have room when it comes to it.
        var order = villages.stream()
                .sorted(Comparator.comparingLong((Village village) -> share.near(village.district()))
                        .thenComparing(Village::district).thenComparing(Village::name))
                .toList();
        var given = new LinkedHashMap<UUID, UUID>();
        var left = new ArrayList<Village>();
        order.forEach(village -> share.least(carrier -> carrier.of.area().contains(village.district()))
                .ifPresentOrElse(carrier -> given.put(village.id(), carrier.take(village.district())),
                        () -> left.add(village)));
        left.forEach(village -> share.least(carrier -> carrier.isNeighbour(village.district(), share.average()))
                .or(() -> share.least(carrier -> true))
                .ifPresent(carrier -> given.put(village.id(), carrier.take(village.district()))));
        return given;
    }

    private long near(String district) {
        return carriers.stream().filter(carrier -> carrier.of.area().contains(district)).count();
    }

    private int average() {
        return carriers.stream().mapToInt(carrier -> carrier.load).sum() / Math.max(1, carriers.size());
    }

    private Optional<Carrier> least(Predicate<Carrier> fits) {
        return carriers.stream().filter(Carrier::hasRoom).filter(fits)
                .min(Comparator.comparingInt((Carrier carrier) -> carrier.load)
                        .thenComparing(carrier -> carrier.of.name()).thenComparing(carrier -> carrier.of.id()));
    }

    private static final class Carrier {

        final Assistant of;
        final List<String> present;
        int load;

        Carrier(Assistant of) {
            this.of = of;
            this.present = new ArrayList<>(of.present());
            this.load = of.load();
        }

        boolean hasRoom() {
            return load < of.quota();
        }

        /// In this district already, and not much above what others carry.
        boolean isNeighbour(String district, int average) {
            return present.contains(district) && load <= average + 1;
        }

        UUID take(String district) {
            load++;
            present.add(district);
            return of.id();
        }
    }
}
