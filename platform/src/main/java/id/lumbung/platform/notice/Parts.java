package id.lumbung.platform.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import id.lumbung.platform.identity.Actor;

/// The services below one origin that have notices, each under a word of its own.
///
/// @param part the word of this service
/// @param parts all of them, in the order in which the bell adds up
@ConfigurationProperties("lumbung.notices")
record Parts(String part, @DefaultValue List<Part> parts) {

    /// @param roles whom it may concern; none means everybody
    record Part(String word, @DefaultValue Set<String> roles) {

        boolean concerns(Actor person) {
            return roles.isEmpty() || roles.stream().anyMatch(person::has);
        }
    }

    /// Whom else the person may hear from.
    List<String> elsewhere(Actor person) {
        return parts.stream().filter(other -> !other.word().equals(part) && other.concerns(person)).map(Part::word)
                .toList();
    }

    /// Who is asked after this service, going round until the one from whose page the round began.
    Optional<String> next(Actor person, String from) {
        var words = parts.stream().map(Part::word).toList();
        if (!words.contains(from)) {
            return Optional.empty();
        }
        var here = words.indexOf(part);
        return IntStream.range(1, parts.size()).mapToObj(step -> parts.get((here + step) % parts.size()))
                .takeWhile(other -> !other.word().equals(from)).filter(other -> other.concerns(person))
                .map(Part::word).findFirst();
    }
}
