package id.lumbung.mentoring.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.http.StubServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class DirectoryTest {

    private static final String BATUAH = """
            [{"id":"01981111-0000-7000-8000-000000000001","name":"Koperasi Desa Merah Putih Batuah","villageCode":"64.02.02.2004",
              "villageName":"Batuah","districtCode":"64.02.02","districtName":"Loa Janan","newToUs":true}]""";
    private static final Instant MORNING = Instant.parse("2025-07-21T01:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Tenant kukar = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));
    private final StubServer neighbour = StubServer.start();
    private Instant now = MORNING;
    private final Directory directory = directory();

    @AfterEach
    void stop() {
        neighbour.close();
    }

    @Test
    void theListIsAskedForAgainOnlyWhenItIsNoLongerFresh() {
        neighbour.on("/kukar/api/cooperatives", request -> new Answer(200, "application/json", BATUAH,
                Map.of("ETag", "\"1\"")));
        assertThat(listing().cooperatives()).hasSize(1);
        later(Duration.ofMinutes(4));
        assertThat(listing().asOf()).isEqualTo(MORNING);
        assertThat(neighbour.requests()).hasSize(1);
    }

    @Test
    void anUnchangedListBecomesYoungAgain() {
        neighbour.on("/kukar/api/cooperatives", request -> "\"1\"".equals(request.header("If-None-Match"))
                ? new Answer(304, "application/json", "", Map.of("ETag", "\"1\""))
                : new Answer(200, "application/json", BATUAH, Map.of("ETag", "\"1\"")));
        listing();
        later(Duration.ofMinutes(6));
        assertThat(listing()).satisfies(again -> {
            assertThat(again.cooperatives()).hasSize(1);
            assertThat(again.asOf()).isEqualTo(now);
        });
    }

    @Test
    void whatWasToldStillCountsWhileTheNeighbourIsAway() {
        neighbour.json("/kukar/api/cooperatives", BATUAH);
        listing();
        neighbour.stop();
        later(Duration.ofHours(3));
        assertThat(listing()).satisfies(old -> {
            assertThat(old.cooperatives()).hasSize(1);
            assertThat(old.asOf()).isEqualTo(MORNING);
            assertThat(old.stale()).isTrue();
        });
    }

    @Test
    void aNeighbourThatFailedIsLeftAloneForAWhile() {
        neighbour.on("/kukar/api/cooperatives", request -> Answer.status(500));
        listing();
        listing();
        assertThat(neighbour.requests()).hasSize(1);
        assertThat(listing().asOf()).isNull();

        neighbour.json("/kukar/api/cooperatives", BATUAH);
        later(Duration.ofSeconds(31));
        assertThat(listing().cooperatives()).hasSize(1);
    }

    @Test
    void nobodyWaitsLongForAnAnswer() {
        var gaveUp = new CountDownLatch(1);
        neighbour.on("/kukar/api/cooperatives", request -> {
            await(gaveUp);
            return Answer.json(BATUAH);
        });
        assertThat(listing().asOf()).isNull();
        gaveUp.countDown();
    }

    @Test
    void nonsenseIsNoList() {
        neighbour.json("/kukar/api/cooperatives", "{\"error\":1}");
        assertThat(listing()).isEqualTo(Listing.UNKNOWN.olderThanItShould());
    }

    private Listing listing() {
        return kukar.call(directory::listing);
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }

    private Directory directory() {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        var settings = new CooperativeService(neighbour.url(), PATIENCE, Duration.ofMinutes(5),
                Duration.ofSeconds(30));
        return new Directory(RestClient.builder().baseUrl(neighbour.url()).requestFactory(requests).build(), settings,
                Runnable::run, new Clock() {

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS); // whoever waits until then gets the answer
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
