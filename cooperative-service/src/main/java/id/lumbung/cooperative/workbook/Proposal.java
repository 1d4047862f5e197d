package id.lumbung.cooperative.workbook;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.membership.MemberView;

/// Reads a description: what the cooperative once corrected counts first, then the general rules.
///
/// @param cash the account whose book it is, which cannot be on the other side as well
/// @param margin from which the cost of what was sold is reckoned, once the treasurer has told it
/// @param learned patterns, by direction and words parted by blanks, and the rule they mean
record Proposal(AccountCode cash, Map<Learned, String> learned, List<MemberView> members, @Nullable Margin margin) {

    /// The last part of a member's number, alone: five digits or more that begin with nought are no amount.
    private static final Pattern PLACE = Pattern.compile("(?<![\\d.,/-])0\\d{4,6}(?![\\d/-])");

    /// What a correction taught.
    record Learned(Direction direction, String pattern) {}

    Optional<Rule> rule(Direction direction, String description) {
        var words = Words.of(description);
        return learned.entrySet().stream()
                .filter(known -> known.getKey().direction() == direction
                        && words.containsAll(List.of(known.getKey().pattern().split(" "))))
                .max(Comparator.comparing((Map.Entry<Learned, String> known) -> known.getKey().pattern().length())
                        .thenComparing(known -> known.getKey().pattern()))
                .map(known -> Rule.of(known.getValue())).filter(rule -> !rule.account().equals(cash))
                .or(() -> Rule.of(direction).stream().filter(rule -> !rule.account().equals(cash) && rule.fits(words))
                        .findFirst());
    }

    /// The one member whose name or number stands in the description.
    Optional<UUID> member(String description) {
        var words = Words.of(description);
        var places = PLACE.matcher(description).results().map(MatchResult::group).collect(Collectors.toSet());
        var named = members.stream().filter(member -> description.contains(member.number())
                || places.contains(member.place())
                || words.containsAll(Words.of(member.name())) && !Words.of(member.name()).isEmpty()).toList();
        return named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty();
    }

    Set<String> names() {
        var names = new HashSet<String>();
        members.forEach(member -> names.addAll(Words.of(member.name())));
        return names;
    }
}
