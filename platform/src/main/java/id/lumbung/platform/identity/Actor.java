package id.lumbung.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// The person (or program) that acts.
///
/// @param subject the account's identifier at the issuer; never changes
/// @param name the person's name, for pages and for the audit
/// @param roles what kind of person this is in the bound tenant, and in the platform as a whole
public record Actor(String subject, String name, Set<String> roles) {

    /// Somebody of the platform whom the tenant's own office lets look at its rows for a while.
    public static final String SUPPORT = "support";

    /// @throws IllegalStateException where nobody is signed in
    public static Actor current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token);
        }
        throw new IllegalStateException("Nobody is signed in");
    }

    public static boolean isPresent() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken;
    }

    /// Whether the one signed in only looks, by leave of the tenant's office.
    public static boolean isSupport() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && token.getAuthorities().contains(Claims.role(SUPPORT));
    }

    /// Tells one account from another without saying whose it is: for logs. The gateway calls the same account the same.
    static String alias(String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static Actor of(JwtAuthenticationToken token) {
        var roles = token.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(Claims.ROLE))
                .map(authority -> authority.substring(Claims.ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
        var jwt = token.getToken();
        var subject = token.getName();
        var name = jwt.getClaimAsString("name");
        return new Actor(subject, name == null ? subject : name, roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
