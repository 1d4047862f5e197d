package id.lumbung.mentoring;

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

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @Test
    void everyDoorOpensOnlyWithTheRightKeyAndNoneBreaks() {
        var walk = HandlerWalk.over(mappings, "kukar").open("/verifikasi/sertifikat/{token}",
                "whoever holds a certificate may ask whether it is true");
        var own = People.kukar("rina", "Rina Wati", "dinas-admin", "dinas-petugas", "pendamping");
        var foreign = TokenIssuer.shared().token().subject("joko").member("paser", 6401, "dinas-admin",
                "dinas-petugas");

        assertThat(walk.doors()).hasSizeGreaterThan(9);
        assertThat(walk.complaints("http://127.0.0.1:" + port, TokenIssuer.shared(), own, foreign)).isEmpty();
    }
}
