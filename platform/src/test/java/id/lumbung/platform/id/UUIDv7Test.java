package id.lumbung.platform.id;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UUIDv7Test {

    @Test
    void aKeyIsOfVersionSeven() {
        var key = UUIDv7.next();

        assertThat(key.version()).isEqualTo(7);
        assertThat(key.variant()).isEqualTo(2);
    }

    @Test
    void manyKeysMadeAtOnceDiffer() {
        assertThat(Stream.generate(UUIDv7::next).parallel().limit(100_000)).doesNotHaveDuplicates();
    }

    @Test
    void aLaterKeySortsAfterAnEarlierOne() {
        assertThat(Stream.generate(UUIDv7::next).limit(1_000).map(UUID::toString)).isSorted();
    }
}
