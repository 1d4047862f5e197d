package id.lumbung.gateway.guard;

import java.net.InetSocketAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ProxiesTest {

    @Test
    void byDefaultNobodyIsBelieved() {
        assertThat(new Proxies(List.of()).client(from("10.42.0.7", "203.0.113.9"))).isEqualTo("10.42.0.7");
    }

    @Test
    void behindOurProxyTheNearestForeignAddressCounts() {
        var proxies = new Proxies(List.of("10.42."));

        assertThat(proxies.client(from("10.42.0.7", "203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(proxies.client(from("10.42.0.7", "1.1.1.1, 203.0.113.9, 10.42.0.8"))).isEqualTo("203.0.113.9");
        assertThat(proxies.client(from("10.42.0.7", null))).isEqualTo("10.42.0.7");
    }

    @Test
    void aRangeIsWrittenAsTheChartWritesIt() {
        var proxies = new Proxies(List.of("10.0.0.0/8", "fd00::/8"));

        assertThat(proxies.client(from("10.42.0.7", "203.0.113.9, 10.1.2.3"))).isEqualTo("203.0.113.9");
        assertThat(proxies.client(from("11.0.0.1", "203.0.113.9"))).isEqualTo("11.0.0.1");
        assertThat(proxies.client(from("fd00::7", "2001:db8::9"))).isEqualTo("2001:db8::9");
        assertThat(proxies.client(from("10.42.0.7", "not an address"))).isEqualTo("not an address");
    }

    @Test
    void aStrangerCannotChooseAnAddress() {
        assertThat(new Proxies(List.of("10.42.")).client(from("203.0.113.9", "10.42.0.8"))).isEqualTo("203.0.113.9");
    }

    private static MockServerHttpRequest from(String remote, String forwarded) {
        var request = MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(remote, 4711));
        if (forwarded != null) {
            request.header("X-Forwarded-For", forwarded);
        }
        return request.build();
    }
}
