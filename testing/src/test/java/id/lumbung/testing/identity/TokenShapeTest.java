package id.lumbung.testing.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;

import static org.assertj.core.api.Assertions.assertThat;

class TokenShapeTest {

    @Test
    void ourTokensHaveTheShapeOfARecordedTokenOfKeycloak() throws Exception {
        var recorded = recorded();
        try (var issuer = TokenIssuer.start()) {
            var ours = SignedJWT.parse(issuer.token().name("Siti Rahma").realmRole("nasional")
                    .member("kukar", 6402, "dinas-admin").sign());
            assertThat(shape(ours.getHeader().toJSONObject())).isEqualTo(shape(recorded.get("header")));
            assertThat(shape(ours.getPayload().toJSONObject())).isEqualTo(shape(recorded.get("payload")));
        }
    }

    @Test
    void whoHasNoRoleOrRegencyHasNoClaimOfIt() throws ParseException {
        try (var issuer = TokenIssuer.start()) {
            assertThat(SignedJWT.parse(issuer.token().sign()).getPayload().toJSONObject())
                    .doesNotContainKeys("realm_access", "organization");
        }
    }

    /// Names and types, without the values; a list is known by what it holds.
    private static Object shape(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var shape = new TreeMap<String, Object>();
                map.forEach((name, child) -> shape.put(name.toString(), shape(child)));
                yield shape;
            }
            case List<?> list -> {
                var kinds = new TreeSet<String>();
                list.forEach(child -> kinds.add(shape(child).toString()));
                yield kinds;
            }
            case Number number -> "number";
            default -> value.getClass().getSimpleName();
        };
    }

    private static Map<String, Object> recorded() throws IOException, ParseException {
        try (var file = TokenIssuer.class.getResourceAsStream("keycloak-token.json")) {
            return JSONObjectUtils.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
