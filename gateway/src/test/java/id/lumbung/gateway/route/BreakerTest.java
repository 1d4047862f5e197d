package id.lumbung.gateway.route;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.Neighbours;
import id.lumbung.testing.http.StubServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/// What one service that hangs does to everybody else: nothing.
@DoorTest
@ExtendWith(OutputCaptureExtension.class)
class BreakerTest {

    private static final int MANY = 80;
    private static final String HANGS = "/kukar/meja/menggantung";

    private final String token = Neighbours.memberOf("kukar", 6402);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private WebTestClient door;

    @BeforeEach
    void standAtTheDoor(@LocalServerPort int port) {
        door = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).responseTimeout(Duration.ofSeconds(30))
                .build();
        Neighbours.MENTORING.on(HANGS, request -> {
            asked.incrementAndGet();
            try {
                answers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.json("{}");
        });
        Neighbours.MENTORING.on("/kukar/meja/sehat", request -> Answer.json("{}"));
        Neighbours.COOPERATIVE.on("/kukar/koperasi/sehat", request -> Answer.json("{}"));
    }

    /// The other tests share this gateway.
    @AfterEach
    void untilTheServiceIsTrustedAgain() {
        answers.countDown();
        await("/kukar/meja/sehat", 200);
        for (int again = 0; again < 5; again++) {
            status("/kukar/meja/sehat");
        }
    }

    @Test
    void whoComesLaterIsToldAtOnceAndTheOtherServicesGoOn() {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, MANY).mapToObj(one -> people.submit(() -> status(HANGS))).toList();
            await("/kukar/koperasi/sehat", 200); // while all of them wait
            assertThat(waiting).extracting(Future::get).contains(504);
        }

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> { // after each pause a few are sent there
            var before = asked.get();
            door.get().uri(HANGS).header(HttpHeaders.AUTHORIZATION, token).accept(MediaType.TEXT_HTML).exchange()
                    .expectStatus().isEqualTo(503).expectHeader().exists(HttpHeaders.RETRY_AFTER)
                    .expectBody(String.class).value(page -> assertThat(page).contains("Silakan coba lagi"));
            assertThat(asked).as("it is left alone").hasValue(before);
        });
        assertThat(status("/kukar/koperasi/sehat")).isEqualTo(200);
    }

    @Test
    void whoeverHangsUpWhileSheSendsSaysNothingOfTheService(CapturedOutput output, @LocalServerPort int port)
            throws IOException {
        for (int one = 0; one < MANY; one++) {
            sendHalf(port, one % 2 == 0);
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(output.getAll().lines()
                .filter(line -> line.contains("route=mentoring method=POST status=499"))).hasSize(MANY));

        assertThat(output.getAll()).doesNotContain("Failed inside the gateway");
        for (int again = 0; again < 5; again++) {
            assertThat(status("/kukar/meja/sehat")).isEqualTo(200);
        }
    }

    /// @param rudely without a word (RST), as a phone that lost its network may in the end
    private void sendHalf(int port, boolean rudely) throws IOException {
        try (var phone = new Socket(InetAddress.getLoopbackAddress(), port)) {
            phone.getOutputStream().write(("POST /kukar/meja/unggah/berkas HTTP/1.1\r\nHost: lumbung.test\r\n"
                    + "Authorization: " + token + "\r\nContent-Length: 100000\r\n\r\n" + "a".repeat(50_000))
                    .getBytes(StandardCharsets.US_ASCII));
            LockSupport.parkNanos(Duration.ofMillis(40).toNanos()); // by then half of it is on its way to the service
            phone.setSoLinger(rudely, 0);
        }
    }

    @Test
    void aServiceThatAnswersWithErrorsIsThere() {
        Neighbours.TENANT.on("/kukar/pengaturan/rusak", request -> Answer.status(500));
        for (int one = 0; one < MANY; one++) {
            assertThat(status("/kukar/pengaturan/rusak")).isEqualTo(500);
        }
    }

    private int status(String path) {
        return door.get().uri(path).header(HttpHeaders.AUTHORIZATION, token).accept(MediaType.TEXT_HTML).exchange()
                .returnResult(String.class).getStatus().value();
    }

    private void await(String path, int status) {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (status(path) != status) {
            assertThat(System.nanoTime()).as("%s answers %s in the end", path, status).isLessThan(until);
        }
    }
}
