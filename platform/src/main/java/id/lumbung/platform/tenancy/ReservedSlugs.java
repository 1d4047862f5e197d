package id.lumbung.platform.tenancy;

import java.util.Set;

/// First segments of a path that belong to the platform and never name a tenant.
public final class ReservedSlugs {

    /// All of them, in lower case.
    public static final Set<String> ALL = Set.of("api", "operator", "login", "logout", "oauth2", "aset", "verifikasi",
            "sw.js", "masuk", "keluar", "error", "actuator", "v3", "swagger-ui", "favicon.ico", "robots.txt");

    private ReservedSlugs() {}

    public static boolean contains(String segment) {
        return segment.isEmpty() || ALL.contains(segment);
    }
}
