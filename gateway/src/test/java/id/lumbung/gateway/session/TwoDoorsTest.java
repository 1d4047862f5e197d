package id.lumbung.gateway.session;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.http.client.ReactorResourceFactory;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.gateway.Browser;
import id.lumbung.gateway.Gateway;
import id.lumbung.gateway.Neighbours;
import id.lumbung.testing.http.StubServer.Answer;
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
        var contents = template.scan(ScanOptions.scanOptions().match(AsKept.PREFIX + "*").build())
                .flatMap(key -> template.<byte[], byte[]>opsForHash().values(key))
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

    @Test
    void strangersWhoFillTheHouseKeepNobodyOutWhoIsIn() {
        browser.signIn("/kukar/koperasi", SARI);
        var count = left.getBean(SessionCount.class);
        while (count.hasRoom()) {
            count.oneMore();
        }
        var stranger = new Browser(port(left)).get("/kukar/koperasi");
        assertThat(stranger.statusCode()).isEqualTo(503);
        assertThat(stranger.body()).contains("sedang sangat ramai");
        assertThat(browser.get("/kukar/koperasi").statusCode()).isEqualTo(200);

        count.look().block();
        assertThat(location(new Browser(port(left)).get("/kukar/koperasi"))).contains("/oauth2/");
    }

    @Test
    void bothDoorsCountTogether() {
        assertThat(tries(left, "10.0.0.1", 3)).containsExactly(404, 404, 404);
        assertThat(tries(right, "10.0.0.1", 3)).containsExactly(404, 404, 429);
        assertThat(tries(left, "10.0.0.1", 1)).containsExactly(429);
        assertThat(new Browser(port(left)).get("/verifikasi/coba", "X-Forwarded-For", "10.0.0.1").headers()
                .firstValueAsLong("Retry-After").orElseThrow()).as("five an hour: one in twelve minutes")
                .isBetween(600L, 720L);
        assertThat(tries(left, "10.0.0.2", 1)).as("and everybody apart").containsExactly(404);
    }

    @Test
    void whileTheMemoryIsGoneProgramsGoOnAndBrowsersAreToldAndThenItIsBackByItself() {
        browser.signIn("/kukar/koperasi", SARI);
        valkey.stop();
        try {
            assertThat(withToken(left)).isEqualTo(200);
            assertThat(withToken(right)).isEqualTo(200);
            assertThat(tries(right, "10.0.0.3", 7)).as("each door counts alone")
                    .containsExactly(404, 404, 404, 404, 404, 429, 429);
            assertToldToWait(browser.get("/kukar/koperasi"));
            assertToldToWait(new Browser(port(right)).get("/kukar/koperasi"));
            assertThat(new Browser(port(left)).get("/aset/none").statusCode()).isEqualTo(404);
            assertThat(ready(left)).as("nobody is served better by a gateway that hides").isEqualTo(200);
        } finally {
            valkey.start();
        }
        await(() -> new Browser(port(left)).signIn("/kukar/koperasi", SARI).equals("/kukar/koperasi"));
        await(() -> new Browser(port(right)).signIn("/kukar/koperasi", SARI).equals("/kukar/koperasi"));
        var others = new AtomicInteger(10);
        await(() -> {
            var address = "10.0.0." + others.getAndIncrement();
            return tries(left, address, 3).getLast() == 404 && tries(right, address, 3).getLast() == 429;
        });
        assertThat(left.getBean(MeterRegistry.class).counter("lumbung.gateway.shared.failures", "use", "sessions")
                .count()).isPositive();
    }

    @Test
    void aMemoryThatSaysNothingHoldsUpNoProgramAndItsSessionsOutliveIt() {
        browser.signIn("/kukar/koperasi", SARI);
        valkey.hold();
        try {
            assertThat(withToken(left)).isEqualTo(200);
            assertToldToWait(browser.get("/kukar/koperasi"));
        } finally {
            valkey.letGo();
        }
        await(() -> browser.get("/kukar/koperasi").statusCode() == 200);
    }

    @Test
    void aMemoryThatStumblesOrCutsItsConnectionsIsNotSeen() throws Exception {
        browser.signIn("/kukar/koperasi", SARI);
        valkey.hold();
        try (var hand = Executors.newSingleThreadScheduledExecutor()) {
            hand.schedule(valkey::letGo, 1200, TimeUnit.MILLISECONDS); // longer than one answer is waited for
            assertThat(browser.get("/kukar/koperasi").statusCode()).isEqualTo(200);
        }
        for (var cut = 0; cut < 5; cut++) {
            valkey.cutConnections();
            assertThat(browser.get("/kukar/koperasi").statusCode()).isEqualTo(200);
        }
    }

    private static void assertToldToWait(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("belum dapat mengenali Anda").doesNotContain("Exception", "at id.lumbung");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Location")).as("no loop to the sign-in").isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).as("nor is the session forgotten").isEmpty();
    }

    private static int withToken(ConfigurableApplicationContext door) {
        return new Browser(port(door)).get("/kukar/koperasi", "Authorization", Neighbours.memberOf("kukar", 6402))
                .statusCode();
    }

    private static int ready(ConfigurableApplicationContext door) {
        var management = Integer.parseInt(door.getEnvironment().getRequiredProperty("local.management.port"));
        return new Browser(management).get("/actuator/health/readiness").statusCode();
    }

    /// Somebody who tries codes of papers, from an address that our proxy names.
    private static List<Integer> tries(ConfigurableApplicationContext door, String address, int times) {
        Neighbours.COOPERATIVE.on("/verifikasi/coba", request -> Answer.status(404));
        return IntStream.range(0, times).mapToObj(time -> new Browser(port(door))
                .get("/verifikasi/coba", "X-Forwarded-For", address).statusCode()).toList();
    }

    private static void await(BooleanSupplier isSo) {
        var until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (System.nanoTime() < until) {
            try {
                if (isSo.getAsBoolean()) {
                    return;
                }
            } catch (AssertionError notYet) {
                // once more
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("it does not come back");
    }

    private static ConfigurableApplicationContext door() {
        return new SpringApplicationBuilder(Gateway.class).initializers(new Neighbours(), TwoDoorsTest::alone).run(
                "--server.port=0", "--lumbung.valkey.host=127.0.0.1", "--lumbung.valkey.port=" + valkey.port(),
                "--lumbung.valkey.password=" + TestValkey.PASSWORD,
                "--lumbung.limits.visitor.requests=5", "--lumbung.limits.visitor.within=1h",
                "--lumbung.trusted-proxies=127.0.0.1",
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
