package id.lumbung.mentoring.training.effect;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Before and after, for those who were there and for the others.
///
/// @param before the first and the last of the months before it
/// @param after those after it that are over; none as long as the first of them runs
/// @param score how many points the second test is better than the first, on average and in tenths
record Effect(Months before, Months after, Group there, Group others, int tested, int score) {

    /// At most three in a row.
    record Months(YearMonth first, YearMonth last, int count) {

        static Months of(YearMonth first, int count) {
            return new Months(first, first.plusMonths(Math.max(0, count - 1)), count);
        }
    }

    record Group(int cooperatives, Rate before, Rate after) {

        static Group of(Collection<UUID> cooperatives, List<Activity> told, Months before, Months after) {
            var members = Set.copyOf(cooperatives);
            return new Group(members.size(), Rate.of(members, told, before), Rate.of(members, told, after));
        }
    }

    /// What was written and closed within some months.
    ///
    /// @param places cooperatives times months, that is how many months could have been closed
    record Rate(int places, long postings, int closed) {

        static Rate of(Set<UUID> cooperatives, List<Activity> told, Months months) {
            if (months.count() == 0) {
                return new Rate(0, 0, 0);
            }
            var among = told.stream().filter(one -> cooperatives.contains(one.cooperative())
                    && one.isIn(months.first(), months.last())).toList();
            return new Rate(cooperatives.size() * months.count(), among.stream().mapToLong(Activity::postings).sum(),
                    (int) among.stream().filter(Activity::closed).count());
        }

        /// Postings of a cooperative in a month, `12,3`.
        public String perMonth() {
            return places == 0 ? "–" : tenths(rounded(postings * 10, places));
        }

        /// The share of months that are closed, in percent.
        public String closedShare() {
            return places == 0 ? "–" : rounded(closed * 100L, places) + " %";
        }
    }

    /// `12,3`
    public String better() {
        return tested == 0 ? "–" : tenths(score);
    }

    static long rounded(long whole, long parts) {
        return Math.floorDiv(2 * whole + parts, 2 * parts);
    }

    private static String tenths(long tenths) {
        return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "," + Math.abs(tenths) % 10;
    }
}
