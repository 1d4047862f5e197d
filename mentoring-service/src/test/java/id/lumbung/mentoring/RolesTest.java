package id.lumbung.mentoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import id.lumbung.testing.http.StubServer.Answer;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.web.RoleWalk;

import static org.assertj.core.api.Assertions.assertThat;

/// Who may use which door: `roles.txt` says it, and a door that is not in it is an error.
@FeatureTest
class RolesTest {

    private static final String BATUAH = "01981111-0000-7000-8000-000000000001";
    private static final String SUPPORT = "operator-dukungan";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @Test
    void everyDoorLetsInWhomTheTableNames() throws IOException {
        World.TENANTS.on("/api/regencies/kukar/support/visits", request -> Answer.status(
                new String(
                        Base64.getUrlDecoder().decode(String.valueOf(request.header("Authorization")).split("\\.")[1]),
                        StandardCharsets.UTF_8).contains(SUPPORT) ? 204 : 403));
        var people = new LinkedHashMap<String, String>();
        for (var role : List.of("dinas-admin", "dinas-petugas", "pendamping", "kepala-desa", "bpd", "bumdes",
                "pengurus",
                "pengawas", "anggota")) {
            people.put(role, People.kukar("jalan-" + role, "Orang " + role, role).sign());
        }
        people.put("operator", TokenIssuer.shared().token().subject("operator-lain").realmRole("operator").sign());
        people.put("dukungan", TokenIssuer.shared().token().subject(SUPPORT).realmRole("operator").sign());
        var walk = RoleWalk.over(mappings, Map.of("regency", "kukar", "cooperative", BATUAH, "cooperativeId", BATUAH));
        assertThat(walk.differences("http://127.0.0.1:" + port, people,
                Files.readAllLines(Path.of("src/test/resources/roles.txt")))).isEmpty();
    }
}
