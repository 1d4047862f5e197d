package id.lumbung.gateway.person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/// Who asks, as far as the door needs to know. Whatever a token leaves out or words differently counts as a no.
///
/// @param regencies the codes that the token gives for each regency's slug
/// @param offices the slugs of those in whose cooperative office the person works
public record Person(String subject, String name, boolean operator, Map<String, Set<String>> regencies,
        Set<String> offices) {

    private static final String ATTRIBUTE = Person.class.getName();
    private static final Set<String> OFFICE = Set.of("dinas-admin", "dinas-petugas");

    /// What the claims of a checked access token say.
    public static Person of(Map<String, Object> claims) {
        return new Person(String.valueOf(claims.get("sub")), claims.get("name") instanceof String name ? name : "",
                roles(claims).contains("operator"), regencies(claims.get("organization")),
                offices(claims.get("organization")));
    }

    /// The person of this request, if anybody is signed in.
    public static Optional<Person> behind(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    /// From here on this request is this person's.
    public void standBehind(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /// Tells one account from another without saying whose it is.
    public String alias() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Names nobody: this may stand in a log.
    @Override
    public String toString() {
        return "Person[" + alias() + "]";
    }

    /// Slug and code must both be in the token: a slug given to another regency later opens nothing.
    public boolean belongsTo(String slug, int code) {
        return regencies.getOrDefault(slug, Set.of()).contains(Integer.toString(code));
    }

    private static Map<String, Set<String>> regencies(@Nullable Object claim) {
        var regencies = new HashMap<String, Set<String>>();
        if (claim instanceof Map<?, ?> organizations) {
            organizations.forEach((slug, attributes) -> {
                if (slug instanceof String name && attributes instanceof Map<?, ?> given) {
                    regencies.put(name, texts(given.get("kode")));
                }
            });
        }
        return Map.copyOf(regencies);
    }

    /// Where the person begins in a regency: its office at the numbers of all cooperatives, everybody else at her own.
    public String home(String slug) {
        return "/" + slug + (offices.contains(slug) ? "/dasbor" : "/koperasi");
    }

    private static Set<String> offices(@Nullable Object claim) {
        return claim instanceof Map<?, ?> organizations
                ? organizations.entrySet().stream()
                        .filter(one -> one.getKey() instanceof String && one.getValue() instanceof Map<?, ?> given
                                && roles(given).stream().anyMatch(OFFICE::contains))
                        .map(one -> String.valueOf(one.getKey())).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Set<String> roles(Map<?, ?> claims) {
        return claims.get("realm_access") instanceof Map<?, ?> access ? texts(access.get("roles")) : Set.of();
    }

    private static Set<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream().filter(String.class::isInstance).map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
