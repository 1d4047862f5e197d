package id.lumbung.benchmark;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The measurement follows the schema: it writes books past the journal, and the product's own proofs judge them.
class BenchmarkIT {

    @Test
    void smallBooksAreWrittenProvedAndMeasured() throws Exception {
        assertThat(Benchmark.measure(Asked.of(new String[]{"reading", "--lines=1000"}))).isTrue();
    }
}
