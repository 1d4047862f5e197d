package id.lumbung.gateway.limit;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import id.lumbung.gateway.Browser;
import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.Neighbours;
import id.lumbung.testing.http.StubServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@DoorTest
@TestPropertySource(properties = {"lumbung.limits.stranger.requests=5", "lumbung.limits.stranger.within=1h",
        "lumbung.limits.visitor.requests=3", "lumbung.limits.visitor.within=1h",
        "lumbung.limits.person.requests=4", "lumbung.limits.person.within=1h",
        "lumbung.limits.regency.requests=10", "lumbung.limits.regency.within=1h",
        "lumbung.upstreams.mentoring=http://127.0.0.1:1"})
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class LimitsTest {

    @LocalServerPort
    private int port;

    @Test
    void oneGatewayCountsStrangersPeopleAndRegenciesApart() {
        for (var slug : new String[]{"kukar", "paser"}) {
            Neighbours.COOPERATIVE.on("/" + slug + "/koperasi", request -> Answer.json("{}"));
        }
        var tooMany = IntStream.range(0, 8).mapToObj(time -> new Browser(port).get("/kukar/koperasi")).toList();
        assertThat(tooMany.subList(0, 5)).allMatch(answer -> answer.statusCode() == 302);
        assertThat(tooMany.subList(5, 8)).allMatch(answer -> answer.statusCode() == 429);
        assertThat(tooMany.getLast().body()).contains("terlalu banyak permintaan dari jaringan ini");
        assertThat(tooMany.getLast().headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 3600L);
        assertThat(new Browser(port).get("/oauth2/authorization/lumbung").statusCode()).isEqualTo(429);
        assertThat(new Browser(port).get("/kukar/koperasi", "Authorization", "Bearer no.such.token").statusCode())
                .as("guessing tokens counts too").isEqualTo(429);

        assertThat(asks("ani", "kukar", 4)).as("a person behind the same address goes on").containsOnly(200);
        assertThat(asks("ani", "kukar", 2)).as("until her own share is used").containsOnly(429);
        assertThat(asks("budi", "kukar", 4)).as("which is nobody else's").containsOnly(200);
        assertThat(asks("citra", "kukar", 2)).containsOnly(200);
        assertThat(asks("citra", "kukar", 1)).as("until the regency's share is used").containsOnly(429);
        assertThat(asks("dewi", "paser", 1)).as("which is not the next regency's").containsOnly(200);
    }

    @Test
    void whoeverTriesCodesIsCountedByAddressAndNobodyElseSuffers() {
        Neighbours.COOPERATIVE.on("/verifikasi/coba", request -> Answer.status(404));
        var tries = IntStream.range(0, 5).map(time -> new Browser(port).get("/verifikasi/coba").statusCode());
        assertThat(tries).containsExactly(404, 404, 404, 429, 429);
        assertThat(new Browser(port).get("/verifikasi/coba", "X-Forwarded-For", "10.0.0." + 7).statusCode())
                .as("an address that a stranger only claims").isEqualTo(429);
        assertThat(asks("fajar", "paser", 1)).containsOnly(200);
    }

    @Test
    void aServiceThatIsAwayIsAFriendlyPageAndAskedForLater(CapturedOutput output) {
        var token = Neighbours.ISSUER.token().subject("eka").member("paser", 6401, "pengurus").sign();
        var answer = new Browser(port).get("/paser/meja/6402060101990001?nama=sari", "Authorization",
                "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("sedang tidak dapat dihubungi");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(output.getAll().lines().filter(line -> line.contains("503 gateway.away")))
                .as("the operator is told which one it is").singleElement().asString()
                .contains("WARN", "127.0.0.1:1").doesNotContain("meja", "6402060101990001", "sari", "eka", token);
    }

    private IntStream asks(String person, String slug, int times) {
        var token = "Bearer " + Neighbours.ISSUER.token().subject(person)
                .member(slug, slug.equals("kukar") ? 6402 : 6401, "pengurus").sign();
        return IntStream.range(0, times)
                .map(time -> new Browser(port).get("/" + slug + "/koperasi", "Authorization", token).statusCode());
    }
}
