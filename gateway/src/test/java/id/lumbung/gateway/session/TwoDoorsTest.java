package id.lumbung.gateway.session;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.http.client.ReactorResourceFactory;

import id.lumbung.gateway.Browser;
import id.lumbung.gateway.Gateway;
import id.lumbung.gateway.Neighbours;
import id.lumbung.testing.identity.TokenOf;
import id.lumbung.testing.valkey.TestValkey;

import static id.lumbung.gateway.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

/// Two gateways that share a Valkey, in front of the same services.
@EnabledIf(value = "id.lumbung.testing.valkey.TestValkey#isHere", disabledReason = "no valkey-server and no redis-server")
class TwoDoorsTest {

    private static final Supplier<TokenOf> SARI = () -> Neighbours.ISSUER.token().subject("sari").name("Ibu Sari")
            .member("kukar", 6402, "pengurus");

    private static TestValkey valkey;
    private static ConfigurableApplicationContext left;
    private static ConfigurableApplicationContext right;

    private Browser browser;

    @BeforeAll
    static void openBoth() {
        valkey = TestValkey.ofThisMachine().orElseThrow();
        left = door();
        right = door();
    }

    @AfterAll
    static void closeAll() {
        left.close();
        right.close();
        valkey.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port(left));
        Neighbours.PROVIDER.giveTokensFor(300);
        Neighbours.COOPERATIVE.on("/kukar/koperasi", request -> Neighbours.page("<p>kas</p>"));
    }

    @Test
    void whoeverSignedInAtOneDoorIsKnownAtTheOther() {
        assertThat(browser.signIn("/kukar/koperasi?bulan=2025-07", SARI)).isEqualTo("/kukar/koperasi?bulan=2025-07");

        assertThat(browser.at(port(right)).get("/kukar/koperasi").body()).isEqualTo("<p>kas</p>");
    }

    @Test
    void signingOutAtOneDoorIsSigningOutAtBoth() {
        browser.signIn("/kukar/koperasi", SARI);
        var elsewhere = browser.at(port(right));
        assertThat(elsewhere.get("/kukar/koperasi").statusCode()).isEqualTo(200);
        browser.post("/logout");

        assertThat(location(elsewhere.get("/kukar/koperasi"))).endsWith("/oauth2/authorization/lumbung");
    }

    @Test
    void twoPagesThatRenewTheTokenAtTwoDoorsAtOnceEndNoSession() {
        Neighbours.PROVIDER.giveTokensFor(1);
        browser.signIn("/kukar/koperasi", SARI);
        Neighbours.PROVIDER.giveTokensFor(300);
        var elsewhere = browser.at(port(right));

        var answers = Stream.of(browser, elsewhere, browser, elsewhere)
                .map(door -> CompletableFuture.supplyAsync(() -> door.get("/kukar/koperasi").statusCode())).toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
        assertThat(elsewhere.get("/kukar/koperasi").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverListsTheMemoryFindsNeitherCookiesNorTokens() {
        browser.signIn("/kukar/koperasi", SARI);
        var cookie = browser.cookies().get("LUMBUNG");
        var texts = left.getBean(ReactiveRedisConnectionFactory.class);
        var template = new ReactiveRedisTemplate<>(texts, RedisSerializationContext.byteArray());

        var keys = template.scan().map(key -> new String(key, StandardCharsets.ISO_8859_1)).collectList().block();
        var contents = template.scan().flatMap(key -> template.<byte[], byte[]>opsForHash().values(key))
                .map(value -> new String(value, StandardCharsets.ISO_8859_1)).collectList().block();

        assertThat(keys).isNotEmpty().allMatch(key -> !key.contains(cookie));
        assertThat(contents).isNotEmpty().noneMatch(value -> value.contains("eyJhbGci") || value.contains("Ibu Sari"));
    }

    @Test
    void theGaugeTellsHowManySessionsThereAre() {
        browser.signIn("/kukar/koperasi", SARI);
        var count = left.getBean(SessionCount.class);
        var before = Objects.requireNonNull(count.look().block());
        new Browser(port(right)).signIn("/kukar/koperasi", SARI);

        assertThat(count.look().block()).isEqualTo(before + 1);
    }

    private static ConfigurableApplicationContext door() {
        return new SpringApplicationBuilder(Gateway.class).initializers(new Neighbours(), TwoDoorsTest::alone).run(
                "--server.port=0", "--lumbung.valkey.host=127.0.0.1", "--lumbung.valkey.port=" + valkey.port(),
                "--lumbung.valkey.password=" + TestValkey.PASSWORD,
                "--lumbung.session.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    }

    /// Closing it must not close the threads of the gateway that the other tests share.
    private static void alone(ConfigurableApplicationContext door) {
        door.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ReactorResourceFactory threads) {
                    threads.setUseGlobalResources(false);
                }
                return bean;
            }
        });
    }

    private static int port(ConfigurableApplicationContext door) {
        return ((WebServerApplicationContext) door).getWebServer().getPort();
    }
}
