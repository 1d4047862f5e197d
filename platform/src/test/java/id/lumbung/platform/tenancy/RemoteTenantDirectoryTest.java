package id.lumbung.platform.tenancy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.http.StubServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RemoteTenantDirectoryTest {

    private static final String KUKAR = """
            [{"code":6402,"slug":"kukar","name":"Kutai Kartanegara","zone":"Asia/Makassar","active":true,"reason":null}]""";

    private final StubServer keeper = StubServer.start().json("/api/catalogue", KUKAR);
    private final TickingClock clock = new TickingClock();
    private final TenantDirectory directory = new RemoteTenantDirectory(RestClient.create(keeper.url()), clock);

    @AfterEach
    void stop() {
        keeper.close();
    }

    @Test
    void aTenantIsFoundByItsSlugAndByItsCode() {
        assertThat(directory.find("kukar")).isEqualTo(directory.find(6402)).isPresent();
        assertThat(directory.find("kukar").orElseThrow().tenant())
                .isEqualTo(new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar")));
        assertThat(directory.entries()).containsExactly(directory.find("kukar").orElseThrow());
    }

    @Test
    void theCatalogueIsReadOnceWhileItIsFresh() {
        for (var asked = 0; asked < 50; asked++) {
            directory.find("kukar");
        }
        assertThat(keeper.requests()).hasSize(1);
    }

    @Test
    void aTenantAddedThisMomentIsFoundAfterAPause() {
        directory.find("kukar");
        keeper.json("/api/catalogue", KUKAR.replace("6402", "6401").replace("kukar", "paser"));
        clock.advance(Duration.ofSeconds(2));
        assertThat(directory.find("paser")).isPresent();
    }

    @Test
    void aSuspensionIsSeenWithinTheFreshness() {
        directory.find("kukar");
        keeper.json("/api/catalogue", KUKAR.replace("true", "false").replace("null", "\"Serah terima\""));
        clock.advance(Duration.ofSeconds(16));
        assertThat(directory.find("kukar").orElseThrow().active()).isFalse();
    }

    @Test
    void whatWasReadLastCountsWhileTheKeeperIsAway() {
        directory.find("kukar");
        keeper.on("/api/catalogue", asked -> Answer.status(503));
        clock.advance(Duration.ofHours(3));
        assertThat(directory.find("kukar")).isPresent();
        assertThat(directory.find("paser")).isEmpty();
    }

    @Test
    void nobodyIsCalledUnknownBeforeTheCatalogueWasEverRead() {
        keeper.on("/api/catalogue", asked -> Answer.status(503));
        assertThatThrownBy(() -> directory.find("kukar")).isInstanceOf(CatalogueAway.class);
        assertThatThrownBy(directory::entries).isInstanceOf(CatalogueAway.class);
        keeper.json("/api/catalogue", KUKAR);
        clock.advance(Duration.ofSeconds(2));
        assertThat(directory.find("kukar")).isPresent();
    }

    @Test
    void anUnchangedCatalogueIsNotSentAgain() {
        keeper.on("/api/catalogue", asked -> "\"1\"".equals(asked.header("If-None-Match"))
                ? Answer.status(304)
                : new Answer(200, "application/json", KUKAR, Map.of("ETag", "\"1\"")));
        directory.find("kukar");
        clock.advance(Duration.ofMinutes(1));
        assertThat(directory.find("kukar")).isPresent();
        assertThat(keeper.requests()).hasSize(2);
    }

    private static final class TickingClock extends Clock {

        private Instant now = Instant.parse("2025-07-01T00:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

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
    }
}
