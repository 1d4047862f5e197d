package id.lumbung.tenant;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.web.HandlerWalk;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class DoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void noDoorOpensWithTheWrongKey() {
        var regency = Aboard.with(port, 1101);
        var own = regency.person("dinas-admin");
        var foreign = TokenIssuer.shared().token().member("lain", 1102, "dinas-admin");

        assertThat(HandlerWalk.over(mappings, regency.slug())
                .open("/api/catalogue", "the gateway reads it before anybody has signed in")
                .complaints("http://127.0.0.1:" + port, TokenIssuer.shared(), own, foreign)).isEmpty();
        assertThat(HandlerWalk.over(mappings, regency.slug())
                .open("/api/catalogue", "the gateway reads it before anybody has signed in")
                .complaints("http://127.0.0.1:" + port, TokenIssuer.shared(), Http.operator(), foreign))
                .as("with what operators may").isEmpty();
    }

    @Test
    void programsFindWhatTheyMayAskInOneDocument() {
        var document = Http.nobody(port).as(Http.operator()).get("/v3/api-docs");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body()).contains("/api/regencies/{slug}", "/{regency}/api/users", "/api/catalogue");
    }

    @Test
    void onlyOperatorsOnboardAndSuspend() {
        var admin = Http.nobody(port).as(TokenIssuer.shared().token().member("kukar", 6402, "dinas-admin"));
        var key = UUID.randomUUID();

        assertThat(admin.get("/api/regencies").status()).isEqualTo(403);
        assertThat(admin.get("/api/regencies/aceh-selatan").status()).isEqualTo(403);
        assertThat(admin.put("/api/regencies/paser", Aboard.request(6401, 1)).status()).isEqualTo(403);
        assertThat(admin.post("/api/regencies/paser/cards", key, "{}").status()).isEqualTo(403);
        assertThat(admin.put("/api/regencies/paser/suspension", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        assertThat(admin.delete("/api/regencies/paser/suspension?reason=x").status()).isEqualTo(403);
        assertThat(admin.page("/operator/kabupaten").status()).isEqualTo(403);
        assertThat(admin.page("/operator/kabupaten/6401").status()).isEqualTo(403);
    }
}
