package id.lumbung.gateway.regency;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// The catalogue as it was read at one moment, with the tag by which its owner knows that version.
record Regencies(Map<String, Regency> bySlug, @Nullable String etag, Instant read) {

    static Regencies of(List<Regency> regencies, @Nullable String etag, Instant read) {
        return new Regencies(regencies.stream()
                .collect(Collectors.toUnmodifiableMap(Regency::slug, Function.identity())), etag, read);
    }

    Optional<Regency> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    Regencies confirmed(Instant now) {
        return new Regencies(bySlug, etag, now);
    }
}
