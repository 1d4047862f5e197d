package id.lumbung.cooperative.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.jayway.jsonpath.JsonPath;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.SecondProcess;
import id.lumbung.cooperative.TestRegency;

import static org.assertj.core.api.Assertions.assertThat;

/// What must hold when the service runs more than once, shown by postings to one cooperative through two processes.
@FeatureTest
class TwoProcessesTest {

    private static final int KEYS = 100;
    private static final long AMOUNT = 10_000;
    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();

    @Autowired
    private TestRegency kukar;
    @Autowired
    private Environment environment;

    @Test
    void twoHundredSimultaneousPostingsWithRepeatedKeysKeepEveryPromise() throws Exception {
        var vouchers = new TreeMap<UUID, TreeSet<String>>();
        Treasury treasury;
        try (var second = SecondProcess.beside(environment)) {
            treasury = Treasury.open(kukar, GoldenEvents.OPENING); // now, because a token lives for five minutes
            for (var answer : sendAll(treasury, List.of(kukar.url(), second.url()))) {
                vouchers.computeIfAbsent(answer.key(), _ -> new TreeSet<>()).add(answer.voucher());
            }
        }

        var gapless = IntStream.rangeClosed(1, KEYS)
                .mapToObj(number -> "BKM/%s/%06d".formatted(TODAY.substring(0, 7).replace('-', '/'), number)).toList();
        assertThat(vouchers).hasSize(KEYS).allSatisfy((_, given) -> assertThat(given).hasSize(1));
        assertThat(vouchers.values().stream().flatMap(TreeSet::stream)).containsExactlyInAnyOrderElementsOf(gapless);

        assertThat(read(treasury, "/chain")).containsEntry("whole", true).containsEntry("entries", KEYS);
        var lines = read(treasury, "/accounts/1-1101/lines?from=2025-01-01&to=" + TODAY + "&size=500");
        assertThat(scanned(lines)).isEqualTo(KEYS * AMOUNT);
        assertThat(((Number) ((Map<?, ?>) lines.get("period")).get("closing")).longValue()).isEqualTo(KEYS * AMOUNT);
    }

    private record Answer(UUID key, String voucher) {}

    /// Each key goes to both processes, all at once.
    private static List<Answer> sendAll(Treasury treasury, List<String> processes) throws Exception {
        var sends = Stream.generate(UUID::randomUUID).limit(KEYS)
                .flatMap(key -> processes.stream().<Callable<Answer>>map(url -> () -> send(treasury, url, key)))
                .toList();
        var answers = new ArrayList<Answer>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(sends)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    /// Sends until it is heard: a busy service says so, and the key makes asking again safe.
    private static Answer send(Treasury treasury, String url, UUID key) throws InterruptedException {
        var answer = sendOnce(treasury, url, key);
        while (answer.getStatus().value() == 503) {
            TimeUnit.SECONDS.sleep(Long.parseLong(answer.getResponseHeaders().getFirst("Retry-After")));
            answer = sendOnce(treasury, url, key);
        }
        assertThat(answer.getStatus().value()).isEqualTo(201);
        return new Answer(key, JsonPath.read(answer.getResponseBody(), "$.entries[0].voucher"));
    }

    private static EntityExchangeResult<String> sendOnce(Treasury treasury, String url, UUID key) {
        var deposit = Map.of("date", TODAY, "cash", "1-1101", "deposits",
                Map.of("member", treasury.members().getFirst().toString(), "amount", AMOUNT));
        return RestTestClient.bindToServer().baseUrl(url)
                .defaultHeader("Authorization", "Bearer " + treasury.treasurer().token()).build()
                .post().uri(Treasury.API + "/events/J03", treasury.cooperative())
                .header("Idempotency-Key", key.toString()).body(deposit).exchange()
                .returnResult(String.class);
    }

    private Map<String, Object> read(Treasury treasury, String path) {
        return kukar.as(treasury.treasurer()).get().uri(Treasury.API + path, treasury.cooperative()).exchange()
                .expectStatus().isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult().getResponseBody();
    }

    @SuppressWarnings("unchecked")
    private static long scanned(Map<String, Object> book) {
        return ((List<Map<String, Number>>) (List<?>) book.get("lines")).stream()
                .mapToLong(line -> line.get("debit").longValue() - line.get("credit").longValue()).sum();
    }
}
