package id.lumbung.testing.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.nimbusds.jwt.JWTClaimsSet;

/// A token in the making; [#sign()] finishes it.
public final class TokenOf {

    private TokenIssuer issuer;
    private final Map<String, Object> organizations = new LinkedHashMap<>();
    private final List<String> realmRoles = new ArrayList<>();
    private final Map<String, Object> others = new LinkedHashMap<>();
    private String subject = UUID.randomUUID().toString();
    private String username = "6281200000000";
    private String name = "Orang Uji";
    private String audience = "lumbung";
    private @Nullable String foreignIssuer;
    private Instant issued = Instant.now();

    TokenOf(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    public TokenOf subject(String subject) {
        this.subject = subject;
        return this;
    }

    public TokenOf username(String username) {
        this.username = username;
        return this;
    }

    public TokenOf name(String name) {
        this.name = name;
        return this;
    }

    /// Adds a membership of an organization, with the roles that its groups give.
    public TokenOf member(String slug, int code, String... roles) {
        organizations.put(slug, Map.of(
                "kode", List.of(Integer.toString(code)),
                "id", UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)).toString(),
                "groups", List.of(roles).stream().map(role -> "/" + role).toList(),
                "realm_access", Map.of("roles", List.of(roles))));
        return this;
    }

    /// Adds a role of the whole realm: `operator` or `nasional`.
    public TokenOf realmRole(String role) {
        realmRoles.add(role);
        return this;
    }

    /// Adds any other claim, such as the `nonce` of an ID token, or words one of the usual claims differently.
    public TokenOf claim(String name, Object value) {
        others.put(name, value);
        return this;
    }

    public TokenOf audience(String audience) {
        this.audience = audience;
        return this;
    }

    /// The same claims once more, to be changed without changing these.
    public TokenOf copy() {
        var copy = new TokenOf(issuer).subject(subject).username(username).name(name).audience(audience);
        copy.organizations.putAll(organizations);
        copy.realmRoles.addAll(realmRoles);
        copy.foreignIssuer = foreignIssuer;
        copy.issued = issued;
        return copy;
    }

    /// Lets another issuer sign.
    public TokenOf signedBy(TokenIssuer issuer) {
        this.issuer = issuer;
        return this;
    }

    /// Claims another issuer than the one that signs.
    public TokenOf claimingIssuer(String issuer) {
        this.foreignIssuer = issuer;
        return this;
    }

    /// Ended an hour ago.
    public TokenOf expired() {
        this.issued = Instant.now().minusSeconds(3900);
        return this;
    }

    /// The compact form, as it stands behind `Bearer `.
    public String sign() {
        var claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(foreignIssuer == null ? issuer.issuer() : foreignIssuer)
                .audience(audience)
                .subject(subject)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plusSeconds(300)))
                .claim("typ", "Bearer")
                .claim("azp", "gateway")
                .claim("sid", UUID.randomUUID().toString())
                .claim("scope", "openid profile organization:*")
                .claim("preferred_username", username)
                .claim("name", name);
        if (!realmRoles.isEmpty()) {
            claims.claim("realm_access", Map.of("roles", List.copyOf(realmRoles)));
        }
        if (!organizations.isEmpty()) {
            claims.claim("organization", organizations);
        }
        others.forEach(claims::claim);
        return issuer.sign(claims.build());
    }
}
