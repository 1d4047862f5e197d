package id.lumbung.standalone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import id.lumbung.standalone.process.Port;

/// Where everything listens, on 127.0.0.1. Whoever has a health page has it on the port a thousand higher.
public record Ports(int gateway, int tenant, int cooperative, int mentoring, int keycloak, int postgres,
        int prometheus, int grafana) {

    /// A process's health and metrics.
    static int management(int port) {
        return port + 1000;
    }

    /// The ports that the documentation names.
    public static Ports standard() {
        return new Ports(8080, 8081, 8082, 8083, 8180, 15432, 9090, 3000);
    }

    /// The standard ports, all moved by the same number.
    public static Ports shifted(int by) {
        var s = standard();
        return new Ports(s.gateway + by, s.tenant + by, s.cooperative + by, s.mentoring + by, s.keycloak + by,
                s.postgres + by, s.prometheus + by, s.grafana + by);
    }

    /// A port where nobody listens now, nor on that of its health page.
    static int anyFree() {
        while (true) {
            var port = Port.anyFree();
            if (Port.isFree(management(port))) {
                return port;
            }
        }
    }

    /// Ports where nobody listens now.
    public static Ports free() {
        var taken = new HashSet<Integer>();
        List<Integer> found = new ArrayList<>();
        while (found.size() < 8) {
            var port = anyFree();
            if (!taken.contains(port) && !taken.contains(management(port))) {
                taken.addAll(List.of(port, management(port)));
                found.add(port);
            }
        }
        return new Ports(found.get(0), found.get(1), found.get(2), found.get(3), found.get(4), found.get(5),
                found.get(6), found.get(7));
    }
}
