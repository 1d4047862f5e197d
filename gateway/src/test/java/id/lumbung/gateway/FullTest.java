package id.lumbung.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import id.lumbung.testing.http.StubServer.Answer;
import id.lumbung.testing.identity.TokenOf;

import static org.assertj.core.api.Assertions.assertThat;

/// A gateway that has room for one session, for one request at a time to each service, and for a few from one address.
@DoorTest
@TestPropertySource(properties = {"server.reactive.session.max-sessions=1",
        "spring.cloud.gateway.server.webflux.httpclient.pool.max-connections=1",
        "spring.cloud.gateway.server.webflux.httpclient.pool.acquire-timeout=200",
        "lumbung.trusted-proxies=127.0.0.1", "lumbung.limits.visitor.requests=3", "lumbung.limits.visitor.within=1h"})
@DirtiesContext
class FullTest {

    private static final Supplier<TokenOf> SARI = () -> Neighbours.ISSUER.token().subject("sari").name("Ibu Sari")
            .member("kukar", 6402, "pengurus");

    @LocalServerPort
    private int port;

    @Test
    void strangersWhoFillTheHouseKeepNobodyOutWhoIsIn() {
        Neighbours.PROVIDER.giveTokensFor(300);
        Neighbours.COOPERATIVE.on("/kukar/koperasi", request -> Neighbours.page("<p>kas</p>"));
        var browser = new Browser(port);
        browser.signIn("/kukar/koperasi", SARI);

        var stranger = new Browser(port).get("/kukar/koperasi");
        assertThat(stranger.statusCode()).isEqualTo(503);
        assertThat(stranger.body()).contains("sedang sangat ramai");
        assertThat(stranger.headers().firstValue("Retry-After")).contains("60");
        assertThat(stranger.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(new Browser(port).get("/").statusCode()).as("a page that needs no session").isEqualTo(200);
        assertThat(browser.get("/kukar/koperasi").body()).isEqualTo("<p>kas</p>");
    }

    @Test
    void whoeverHasOneAddressOfSixIsNotSomebodyNewWithEach() {
        Neighbours.COOPERATIVE.on("/verifikasi/coba", request -> Answer.status(404));

        assertThat(IntStream.range(1, 6).map(one -> proves("2001:db8:1:2::" + one)))
                .containsExactly(404, 404, 404, 429, 429);
        assertThat(proves("2001:db8:1:3::1")).as("the next house").isEqualTo(404);
        assertThat(proves("203.0.113.9")).isEqualTo(404);
    }

    /// Somebody who tries codes of papers, from an address that our proxy names.
    private int proves(String address) {
        return new Browser(port).get("/verifikasi/coba", "X-Forwarded-For", address).statusCode();
    }

    @Test
    void whoFindsNoConnectionIsToldThatNothingWasSent() throws Exception {
        var answers = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        Neighbours.MENTORING.on("/kukar/meja/lama", request -> {
            asked.countDown();
            try {
                answers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.json("{}");
        });
        var token = Neighbours.memberOf("kukar", 6402);
        var first = CompletableFuture.supplyAsync(() -> new Browser(port).get("/kukar/meja/lama", "Authorization",
                token));
        try {
            assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
            var second = new Browser(port).get("/kukar/meja/lama", "Authorization", token);
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.body()).contains("sedang tidak dapat dihubungi");
            assertThat(second.headers().firstValue("Retry-After")).contains("5");
        } finally {
            answers.countDown();
        }
        assertThat(first.get().statusCode()).isEqualTo(200);
    }
}
