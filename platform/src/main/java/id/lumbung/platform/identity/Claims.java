package id.lumbung.platform.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

import id.lumbung.platform.tenancy.Tenant;

/// Reads the claims that Keycloak puts into a token:
/// `"organization": {"<slug>": {"kode": ["<code>"], "realm_access": {"roles": […]}}}`. What is missing or of another
/// shape gives nothing.
final class Claims {

    static final String ROLE = "ROLE_";

    private Claims() {}

    static GrantedAuthority role(String name) {
        return new SimpleGrantedAuthority(ROLE + name);
    }

    /// The roles that hold in the whole realm.
    static List<GrantedAuthority> realmRoles(Jwt jwt) {
        return roles(jwt.getClaims());
    }

    /// The roles in a tenant; empty when the token does not vouch for slug and code alike.
    static Optional<List<GrantedAuthority>> rolesIn(Tenant tenant, Jwt jwt) {
        return child(jwt.getClaims(), "organization")
                .flatMap(organizations -> child(organizations, tenant.slug()))
                .filter(membership -> codes(membership).contains(Integer.toString(tenant.code())))
                .map(Claims::roles);
    }

    private static Collection<?> codes(Map<?, ?> membership) {
        return membership.get("kode") instanceof Collection<?> codes ? codes : List.of();
    }

    private static List<GrantedAuthority> roles(Map<?, ?> claims) {
        return child(claims, "realm_access")
                .flatMap(access -> Optional.ofNullable(access.get("roles")))
                .filter(Collection.class::isInstance)
                .map(roles -> ((Collection<?>) roles).stream()
                        .<GrantedAuthority>map(role -> role(String.valueOf(role))).toList())
                .orElse(List.of());
    }

    private static Optional<Map<?, ?>> child(Map<?, ?> claims, String name) {
        @Nullable
        Object child = claims.get(name);
        return child instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }
}
