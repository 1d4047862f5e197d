package id.lumbung.gateway.regency;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import id.lumbung.gateway.Hands;
import id.lumbung.gateway.Upstreams;
import id.lumbung.gateway.answer.Refused;
import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.http.StubServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueTest {

    private static final String KUKAR = """
            [{"code":6402,"slug":"kukar","name":"Kutai Kartanegara","zone":"Asia/Makassar","active":true,"reason":null}]""";

    private final StubServer tenantService = StubServer.start();
    private final Hands clock = new Hands(Instant.parse("2025-07-21T00:00:00Z"));
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Catalogue catalogue = new Catalogue(new Upstreams(URI.create(tenantService.url()),
            URI.create("http://unused.test"), URI.create("http://unused.test")), new Reads(meters, clock), clock);

    @AfterEach
    void stop() {
        tenantService.close();
    }

    @Test
    void whileTheServiceIsAwayTheLastKnownListGoesOnServing() {
        tenantService.json("/api/catalogue", KUKAR);
        catalogue.keepFresh().block();
        tenantService.on("/api/catalogue", request -> Answer.status(500));
        clock.turn(Duration.ofHours(3));
        catalogue.keepFresh().block();

        assertThat(catalogue.find("kukar").block()).isPresent();
        assertThat(catalogue.find("paser").block()).isEmpty();
    }

    @Test
    void whetherItCouldBeReadIsCountedAsAJob() {
        catalogue.keepFresh().block();
        assertThat(meters.find("lumbung.job.last.success.timestamp").gauges()).as("no success yet").isEmpty();
        tenantService.json("/api/catalogue", KUKAR);
        clock.turn(Duration.ofSeconds(2));
        catalogue.keepFresh().block();

        assertThat(
                meters.get("lumbung.job.runs").tags("task", "regency.keepFresh", "outcome", "failed").counter().count())
                .isOne();
        assertThat(meters.get("lumbung.job.runs").tags("task", "regency.keepFresh", "outcome", "ok").counter().count())
                .isOne();
        assertThat(meters.get("lumbung.job.last.success.timestamp").timeGauge().value(TimeUnit.SECONDS))
                .isEqualTo(clock.instant().getEpochSecond());
    }

    @Test
    void beforeTheFirstReadingNobodyIsToldThatARegencyDoesNotExist() {
        assertThatThrownBy(() -> catalogue.find("kukar").block()).isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).status().value()).isEqualTo(503);
    }

    @Test
    void itIsReadAgainAfterFifteenSecondsAndOnlyWhenItChanged() {
        tenantService.on("/api/catalogue", request -> "\"1\"".equals(request.header("If-None-Match"))
                ? Answer.status(304)
                : new Answer(200, "application/json", KUKAR, Map.of("ETag", "\"1\"")));
        catalogue.keepFresh().block();
        catalogue.keepFresh().block();
        clock.turn(Duration.ofSeconds(16));
        catalogue.keepFresh().block();

        assertThat(tenantService.requests()).hasSize(2);
        assertThat(tenantService.requests().getFirst().header("If-None-Match")).isNull();
        assertThat(tenantService.requests().getFirst().header("Authorization")).isNull();
        assertThat(catalogue.find("kukar").block()).isPresent();
    }

    @Test
    void askingForNonsenseDoesNotHammerTheService() {
        tenantService.json("/api/catalogue", KUKAR);
        catalogue.keepFresh().block();
        for (var i = 0; i < 100; i++) {
            assertThat(catalogue.find("tiada-" + i).block()).isEmpty();
        }

        assertThat(tenantService.requests()).hasSize(1);
    }

    @Test
    void norDoesItWhileTheServiceIsAway() {
        for (var one = 0; one < 20; one++) {
            assertThatThrownBy(() -> catalogue.find("tiada").block()).isInstanceOf(Refused.class);
        }
        assertThat(tenantService.requests()).as("none is known yet").hasSize(1);

        tenantService.json("/api/catalogue", KUKAR);
        clock.turn(Duration.ofSeconds(2));
        catalogue.keepFresh().block();
        tenantService.on("/api/catalogue", request -> Answer.status(500));
        clock.turn(Duration.ofHours(3));
        for (var i = 0; i < 20; i++) {
            assertThat(catalogue.find("tiada-" + i).block()).isEmpty();
        }
        assertThat(tenantService.requests()).hasSize(3);
    }
}
