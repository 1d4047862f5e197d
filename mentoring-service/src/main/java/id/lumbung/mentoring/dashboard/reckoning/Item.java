package id.lumbung.mentoring.dashboard.reckoning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.mentoring.overview.Overview;
import id.lumbung.platform.money.Rupiah;

/// One of those that a number counts. What its date and its number mean is said by the figure's own sentence.
///
/// @param path where it is looked at, below the regency
/// @param part key of a word beside it, such as a stage
/// @param words what somebody wrote
public record Item(@Nullable UUID cooperative, String village, String district, @Nullable String path,
        @Nullable LocalDate day,
        @Nullable Long number, @Nullable Rupiah amount, @Nullable String part, @Nullable String words) {

    /// The largest number first.
    static final Comparator<Item> LARGEST = Comparator
            .comparing(Item::number, Comparator.nullsFirst(Comparator.<Long>naturalOrder())).reversed();
    static final Comparator<Item> RICHEST = Comparator
            .comparing(Item::amount, Comparator.nullsFirst(Comparator.<Rupiah>naturalOrder())).reversed();
    /// What never was comes before all.
    static final Comparator<Item> EARLIEST = Comparator.comparing(Item::day,
            Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    static Item of(@Nullable UUID cooperative, String village, String district) {
        return new Item(cooperative, village, district, cooperative == null ? null : "/koperasi/" + cooperative, null,
                null, null, null, null);
    }

    static Item of(Overview.Row row) {
        return of(row.signal().cooperative(), row.village(), row.district());
    }

    Item at(String where) {
        return new Item(cooperative, village, district, where, day, number, amount, part, words);
    }

    Item on(@Nullable LocalDate date) {
        return new Item(cooperative, village, district, path, date, number, amount, part, words);
    }

    Item counting(long counted) {
        return new Item(cooperative, village, district, path, day, counted, amount, part, words);
    }

    Item worth(Rupiah money) {
        return new Item(cooperative, village, district, path, day, number, money, part, words);
    }

    Item being(String key) {
        return new Item(cooperative, village, district, path, day, number, amount, key, words);
    }

    Item saying(@Nullable String text) {
        return new Item(cooperative, village, district, path, day, number, amount, part, text);
    }
}
