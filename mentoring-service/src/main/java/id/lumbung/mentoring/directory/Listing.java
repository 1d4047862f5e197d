package id.lumbung.mentoring.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/// The cooperatives as they were known at a moment.
///
/// @param asOf when they were told; null as long as they never were
/// @param stale whether the last attempt to hear something newer failed
public record Listing(List<Cooperative> cooperatives, @Nullable Instant asOf, boolean stale) {

    static final Listing UNKNOWN = new Listing(List.of(), null, false);

    /// Whom somebody means by an identifier, by words, or both. Words that fit no cooperative stay what they are: whoever
    /// stands at the desk is served, also when the list is old, empty or knows better.
    ///
    /// @return null when nothing was said
    /// @throws SeveralCooperatives when the words fit more than one
    /// @throws UnknownCooperative when the identifier fits none and there are no words
    public @Nullable Named named(@Nullable UUID id, @Nullable String words) {
        var known = id == null ? Optional.<Cooperative>empty() : find(id);
        if (known.isPresent()) {
            return Named.of(known.get());
        }
        if (words != null && !words.isBlank()) {
            return match(words).map(Named::of).orElseGet(() -> new Named(null, words.strip()));
        }
        if (id != null) {
            throw new UnknownCooperative();
        }
        return null;
    }

    /// The cooperative of this identifier.
    ///
    /// @throws UnknownCooperative when the list has none
    /// @throws NotToldYet when there is no list
    public Cooperative get(UUID id) {
        if (asOf == null) {
            throw new NotToldYet();
        }
        return find(id).orElseThrow(UnknownCooperative::new);
    }

    private Optional<Cooperative> find(UUID id) {
        return cooperatives.stream().filter(cooperative -> cooperative.id().equals(id)).findFirst();
    }

    private Optional<Cooperative> match(String typed) {
        var words = Cooperative.plain(typed);
        return only(typed, cooperative -> cooperative.isCalled(words))
                .or(() -> only(typed, cooperative -> cooperative.mentions(words)));
    }

    private Optional<Cooperative> only(String typed, Predicate<Cooperative> fits) {
        var fitting = cooperatives.stream().filter(fits).toList();
        if (fitting.size() > 1) {
            throw new SeveralCooperatives(typed.strip(), fitting);
        }
        return fitting.stream().findFirst();
    }

    Listing olderThanItShould() {
        return new Listing(cooperatives, asOf, true);
    }

    /// @param id null when only the words are known
    public record Named(@Nullable UUID id, String name) {

        static Named of(Cooperative cooperative) {
            return new Named(cooperative.id(), cooperative.name());
        }
    }
}
