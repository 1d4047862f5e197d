package id.lumbung.gateway.limit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTest {

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:DB8:1:2::1%eth0"})
    void whoeverHasOneAddressOfSixHasAllThatBeginTheSame(String address) {
        assertThat(Network.of(address)).isEqualTo("20010db800010002/64");
    }

    @Test
    void theNextNetworkIsSomebodyElse() {
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(Network.of("2001:db8:1:2::1"));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.9, 203.0.113.9", "::ffff:203.0.113.9, 203.0.113.9", "unknown, unknown",
            "not an address, not an address"})
    void everyAddressOfFourStandsForItself(String address, String name) {
        assertThat(Network.of(address)).isEqualTo(name);
    }
}
