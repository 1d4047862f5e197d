package id.lumbung.gateway;

import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.support.TestPropertySourceUtils;

import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.http.StubServer.Answer;
import id.lumbung.testing.http.StubServer.Request;
import id.lumbung.testing.identity.TokenIssuer;

/// What stands around the gateway in its tests: three services and an identity provider.
public class Neighbours implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /// Kukar and its neighbour Paser work, Berau is suspended.
    public static final String CATALOGUE = """
            [{"code":6402,"slug":"kukar","name":"Kutai Kartanegara","zone":"Asia/Makassar","active":true,"reason":null},
             {"code":6401,"slug":"paser","name":"Paser","zone":"Asia/Makassar","active":true,"reason":null},
             {"code":6403,"slug":"berau","name":"Berau","zone":"Asia/Makassar","active":false,"reason":"Audit Inspektorat"}]
            """;

    private static final String OF_ONE_TEST = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;

    public static final StubServer TENANT = StubServer.start().json("/api/catalogue", CATALOGUE);
    public static final StubServer COOPERATIVE = StubServer.start();
    public static final StubServer MENTORING = StubServer.start();
    public static final TokenIssuer ISSUER = TokenIssuer.shared();
    public static final Provider PROVIDER = new Provider(ISSUER);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new MapPropertySource("neighbours", Map.of(
                "lumbung.origin", "http://lumbung.test",
                "lumbung.upstreams.tenant", TENANT.url(),
                "lumbung.upstreams.cooperative", COOPERATIVE.url(),
                "lumbung.upstreams.mentoring", MENTORING.url(),
                "lumbung.identity.issuer", ISSUER.issuer(),
                "lumbung.identity.endpoints", ISSUER.issuer(),
                "lumbung.identity.backchannel", PROVIDER.url(),
                "lumbung.identity.secret", "a-secret-of-this-test",
                "spring.cloud.gateway.server.webflux.httpclient.response-timeout", "3s",
                "management.server.port", "0"));
        var sources = context.getEnvironment().getPropertySources();
        if (sources.contains(OF_ONE_TEST)) {
            sources.addAfter(OF_ONE_TEST, settings); // a test may set its gateway differently
        } else {
            sources.addFirst(settings);
        }
    }

    /// The newest request for a path, as a service saw it.
    public static Request seen(StubServer service, String path) {
        return asked(service, path).getLast();
    }

    public static List<Request> asked(StubServer service, String path) {
        return service.requests().stream().filter(request -> request.path().equals(path)).toList();
    }

    /// A member of one regency.
    public static String memberOf(String slug, int code) {
        return "Bearer " + ISSUER.token().subject("budi").member(slug, code, "pengurus").sign();
    }

    public static Answer page(String html) {
        return new Answer(200, "text/html;charset=UTF-8", html, Map.of());
    }
}
