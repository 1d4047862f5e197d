package id.lumbung.tenant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.web.RoleWalk;

import static org.assertj.core.api.Assertions.assertThat;

/// Who may use which door: `roles.txt` says it, and a door that is not in it is an error.
@FeatureTest
class RolesTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyDoorLetsInWhomTheTableNames() throws IOException {
        var regency = Aboard.with(port, 7110);
        var people = new LinkedHashMap<String, String>();
        for (var role : List.of("dinas-admin", "dinas-petugas", "pendamping", "kepala-desa", "bpd", "bumdes",
                "pengurus",
                "pengawas", "anggota")) {
            people.put(role, regency.person(role).subject("orang-" + role).sign());
        }
        people.put("operator", TokenIssuer.shared().token().subject("op-walk").realmRole("operator").sign());
        people.put("dukungan", support(regency));
        // Operators act on a regency that is not there, so that nobody closes the one that is walked through.
        var walk = RoleWalk.over(mappings, Map.of("regency", regency.slug(), "slug", "uji-0000", "code", "9999"));
        assertThat(walk.differences("http://127.0.0.1:" + port, people,
                Files.readAllLines(Path.of("src/test/resources/roles.txt")))).isEmpty();
    }

    private String support(Aboard regency) {
        var token = TokenIssuer.shared().token().subject("op-support").name("Operator Dukungan").realmRole("operator");
        var request = UUID.randomUUID();
        Http.nobody(port).as(token).put("/api/regencies/" + regency.slug() + "/support/requests/" + request,
                "{\"reason\":\"Melihat\"}");
        assertThat(regency.admin().put(regency.path("/api/support-grants/" + UUID.randomUUID()),
                "{\"request\":\"%s\",\"hours\":1,\"reason\":\"Uji\"}".formatted(request)).status()).isEqualTo(200);
        return token.sign();
    }
}
