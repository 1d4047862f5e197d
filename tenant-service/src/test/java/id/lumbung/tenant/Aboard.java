package id.lumbung.tenant;

import java.time.Duration;
import java.time.Instant;

import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.identity.TokenOf;

/// A regency that was brought aboard through the API, so that a test can begin where its people work.
public record Aboard(int port, int code, String slug) {

    /// Every test takes a regency of its own.
    public static Aboard with(int port, int code) {
        var slug = "uji-" + code;
        var operator = Http.nobody(port).as(Http.operator());
        var until = Instant.now().plus(Duration.ofMinutes(1));
        var reply = operator.put("/api/regencies/" + slug, request(code, 0));
        while (!reply.<String>at("$.state").equals("ACTIVE")) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException(reply.body());
            }
            pause();
            reply = operator.get("/api/regencies/" + slug);
        }
        return new Aboard(port, code, slug);
    }

    /// The body of a request to onboard; the phone number of the admin is made of both numbers.
    public static String request(int code, int person) {
        return """
                {"code": %d, "admin": {"name": "Admin %d", "phone": "%s"}}""".formatted(code, code,
                phone(code, person));
    }

    /// A number that nobody else of the tests has.
    public static String phone(int code, int person) {
        return "62812%04d%04d".formatted(code, person);
    }

    /// Somebody of this regency.
    public TokenOf person(String... roles) {
        return TokenIssuer.shared().token().member(slug, code, roles);
    }

    /// A client of its Dinas admin.
    public Http admin() {
        return Http.nobody(port).as(person("dinas-admin").subject("admin-" + code));
    }

    public String path(String path) {
        return "/" + slug + path;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
