package id.lumbung.gateway.limit;

import java.net.Inet4Address;
import java.util.HexFormat;

import io.netty.util.NetUtil;

/// Under which name those are counted together who share an address.
final class Network {

    private static final int BYTES = 8;

    private Network() {}

    /// Whoever has one address of IPv6 has at least all that begin with the same 64 bits, and would be somebody new with
    /// each. An address of IPv4, also in the form of the other, stands for itself.
    static String of(String address) {
        var withoutScope = address.split("%", 2)[0]; // by which of our own doors it came
        var read = NetUtil.createInetAddressFromIpAddressString(withoutScope); // never looked up
        return switch (read) {
            case null -> address;
            case Inet4Address old -> old.getHostAddress();
            default -> HexFormat.of().formatHex(read.getAddress(), 0, BYTES) + "/64";
        };
    }
}
