package id.lumbung.standalone.demo;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.http.StubServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DoorTest {

    private final StubServer gateway = StubServer.start();
    private final Door door = new Door(URI.create(gateway.url()), "token");
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aRegencyTooNewForTheGatewayIsAskedForAgainUnderTheSameKey() {
        gateway.on("/kukar/api/users", request -> asked.incrementAndGet() == 1
                ? new Answer(404, "application/problem+json", "{\"code\":\"gateway.no-such-regency\"}", Map.of())
                : Answer.json("{\"id\":\"1\"}"));
        var key = UUID.randomUUID();
        assertThat(door.post("/kukar/api/users", key, Map.of("name", "Siti"))).containsEntry("id", "1");
        assertThat(gateway.requests()).hasSize(2)
                .allSatisfy(request -> assertThat(request.header("Idempotency-Key")).isEqualTo(key.toString()));
    }

    @Test
    void aRefusalIsTold() {
        gateway.on("/kukar/api/users", request -> Answer.status(422));
        assertThatThrownBy(() -> door.get("/kukar/api/users")).isInstanceOf(DemoStopped.class)
                .hasMessageContaining("422");
        assertThat(gateway.requests()).hasSize(1);
    }
}
