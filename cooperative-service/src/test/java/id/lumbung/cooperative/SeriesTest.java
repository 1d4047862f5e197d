package id.lumbung.cooperative;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import id.lumbung.cooperative.event.PostingMeter;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.platform.observe.Latest;
import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// How many series Prometheus has to hold of one cooperative-service when the whole country keeps its books.
@FeatureTest
class SeriesTest {

    private static final int COUNTRY = 514;
    private static final int EVENTS = 110;

    @Autowired
    private PostingMeter postings;
    @Autowired
    private Latest latest;
    @Autowired
    private PrometheusMeterRegistry meters;
    private Set<Meter.Id> before = Set.of();

    @BeforeEach
    void remember() {
        before = meters.getMeters().stream().map(Meter::getId).collect(Collectors.toUnmodifiableSet());
    }

    @AfterEach
    void forget() {
        meters.getMeters().stream().filter(meter -> !before.contains(meter.getId())).forEach(meters::remove);
    }

    @Test
    void eachRegencyAddsAsManyAsIsWrittenDown() throws IOException {
        regency(1).run(() -> IntStream.rangeClosed(1, EVENTS).forEach(this::attempt));
        work(1);
        var one = series();
        IntStream.rangeClosed(2, COUNTRY).forEach(this::work);
        var country = series();

        System.out.printf("  series of cooperative-service: %d with one regency, %d with %d%n", one.size(),
                country.size(),
                COUNTRY);
        assertThat(ofRegencies(one)).isEqualTo(writtenDown());
        assertThat(ofRegencies(country)).isEqualTo(COUNTRY * writtenDown());
    }

    /// What can become of one event.
    private void attempt(int number) {
        var code = EventCode.of("J%02d".formatted(number));
        postings.measure(code, attempt -> attempt.work(() -> "recorded"));
        postings.measure(code, attempt -> "replayed");
        assertThatThrownBy(() -> postings.measure(code, attempt -> {
            throw new UnsupportedOperationException("failed");
        })).isInstanceOf(UnsupportedOperationException.class);
    }

    /// A regency in which everything happens that can.
    private void work(int number) {
        regency(number).run(() -> {
            postings.measure(EventCode.of("J61"), attempt -> attempt.work(() -> "recorded"));
            latest.happened("closing");
        });
        meters.counter("lumbung.tenancy.cross.tenant", "regency", "uji-" + number).increment();
    }

    private static Tenant regency(int number) {
        return new Tenant(9000 + number, "uji-" + number, "Uji", ZoneId.of("Asia/Jakarta"));
    }

    private List<String> series() {
        return meters.scrape().lines()
                .filter(line -> !line.startsWith("#")).toList();
    }

    private static long ofRegencies(List<String> series) {
        return series.stream().filter(line -> line.contains("regency=\"uji-")).count();
    }

    private static long writtenDown() throws IOException {
        var bound = Pattern.compile("514 × (\\d+) for each of\\s+cooperative-service")
                .matcher(Files.readString(Path.of("../docs/metrics.md")));
        assertThat(bound.find()).isTrue();
        return Long.parseLong(bound.group(1));
    }
}
