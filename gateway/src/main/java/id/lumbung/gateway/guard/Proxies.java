package id.lumbung.gateway.guard;

import java.net.InetSocketAddress;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.reactive.ServerHttpRequest;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;

/// The machines of ours that stand before the gateway and whose `X-Forwarded-For` is believed: addresses, ranges such as
/// `10.42.0.0/16`, or prefixes such as `10.42.`. Nobody by default.
@ConfigurationProperties("lumbung")
record Proxies(@DefaultValue List<String> trustedProxies) {

    /// The nearest address that is not one of our own machines.
    String client(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        var nearest = remote == null || remote.getAddress() == null ? "unknown" : remote.getAddress().getHostAddress();
        if (!isOurs(nearest)) {
            return nearest;
        }
        var hops = String.join(",", request.getHeaders().getOrEmpty("X-Forwarded-For")).split(",");
        for (var i = hops.length - 1; i >= 0 && isOurs(nearest) && !hops[i].isBlank(); i--) {
            nearest = hops[i].strip();
        }
        return nearest;
    }

    private boolean isOurs(@Nullable String address) {
        return address != null && trustedProxies.stream().anyMatch(ours -> ours.contains("/")
                ? isIn(ours, address)
                : ours.endsWith(".") || ours.endsWith(":") ? address.startsWith(ours) : address.equals(ours));
    }

    /// The address may be a stranger's word: it is read, never looked up.
    private static boolean isIn(String range, String address) {
        var read = NetUtil.createInetAddressFromIpAddressString(address);
        var slash = range.indexOf('/');
        return read != null && new IpSubnetFilterRule(range.substring(0, slash),
                Integer.parseInt(range.substring(slash + 1)), IpFilterRuleType.ACCEPT)
                .matches(new InetSocketAddress(read, 0));
    }
}
