package id.lumbung.gateway.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import id.lumbung.gateway.Browser;
import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.regency.Regency;

import static org.assertj.core.api.Assertions.assertThat;

/// How many series Prometheus has to hold of one gateway when the whole country has come.
@DoorTest
class SeriesTest {

    private static final int COUNTRY = 514;
    private static final List<HttpStatus> OUTCOMES = List.of(HttpStatus.OK, HttpStatus.NOT_FOUND,
            HttpStatus.TOO_MANY_REQUESTS, HttpStatus.BAD_GATEWAY);

    @Autowired
    private AccessLog door;
    @Autowired
    private MeterRegistry meters;
    @Value("${local.management.port}")
    private int managementPort;

    private final Logger access = (Logger) LoggerFactory.getLogger("access");
    private Set<Meter.Id> before = Set.of();

    @BeforeEach
    void beQuiet() {
        access.setLevel(Level.WARN);
        before = meters.getMeters().stream().map(Meter::getId).collect(Collectors.toUnmodifiableSet());
    }

    @AfterEach
    void forget() {
        access.setLevel(null);
        meters.getMeters().stream().filter(meter -> !before.contains(meter.getId())).forEach(meters::remove);
    }

    @Test
    void eachRegencyAddsAsManyAsIsWrittenDown() throws IOException {
        come(1);
        var one = series();
        IntStream.rangeClosed(2, COUNTRY).forEach(this::come);
        var country = series();

        System.out.printf("  series of a gateway: %d with one regency, %d with %d%n", one.size(), country.size(),
                COUNTRY);
        assertThat(ofRegencies(one)).isEqualTo(writtenDown());
        assertThat(ofRegencies(country)).isEqualTo(COUNTRY * writtenDown());
    }

    /// A regency in which everything happens that can: each outcome, and somebody of another regency.
    private void come(int number) {
        var regency = new Regency(9000 + number, "uji-" + number, "Uji", "Asia/Jakarta", true, null);
        for (var outcome : OUTCOMES) {
            var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/" + regency.slug() + "/koperasi"));
            exchange.getAttributes().put(Regency.class.getName(), regency);
            door.filter(exchange, asked -> {
                asked.getResponse().setStatusCode(outcome);
                asked.getResponse().getHeaders().setContentType(MediaType.TEXT_HTML);
                return Mono.empty();
            }).block();
        }
        meters.counter("lumbung.gateway.cross.tenant", "regency", regency.slug()).increment();
    }

    private List<String> series() {
        return new Browser(managementPort).get("/actuator/prometheus", "Accept", "text/plain").body().lines()
                .filter(line -> !line.startsWith("#")).toList();
    }

    private static long ofRegencies(List<String> series) {
        return series.stream().filter(line -> line.contains("regency=\"uji-")).count();
    }

    private static long writtenDown() throws IOException {
        var bound = Pattern.compile("514 × (\\d+) series for each pod of the gateway")
                .matcher(Files.readString(Path.of("../docs/metrics.md")));
        assertThat(bound.find()).isTrue();
        return Long.parseLong(bound.group(1));
    }
}
