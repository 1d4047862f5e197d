package id.lumbung.gateway.session;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.lumbung.gateway.Browser;
import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.Neighbours;
import id.lumbung.testing.http.StubServer.Answer;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.identity.TokenOf;

import static id.lumbung.gateway.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

@DoorTest
class SignInTest {

    private static final Supplier<TokenOf> SARI = () -> Neighbours.ISSUER.token().subject("sari").name("Ibu Sari")
            .member("kukar", 6402, "pengurus");

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        Neighbours.PROVIDER.giveTokensFor(300);
        Neighbours.COOPERATIVE.on("/kukar/koperasi", request -> Neighbours.page("<p>kas</p>"));
        Neighbours.COOPERATIVE.on("/kukar/koperasi/1/setoran", request -> Answer.json("{}"));
    }

    @Test
    void whoeverLooksAtAPageIsLedToSignInAndBackToThatPage() {
        assertThat(browser.signIn("/kukar/koperasi?bulan=2025-07", SARI)).isEqualTo("/kukar/koperasi?bulan=2025-07");
        assertThat(browser.get("/kukar/koperasi").body()).isEqualTo("<p>kas</p>");
    }

    @Test
    void theProviderIsAskedForAllOrganizationsWithACodeThatOnlyWeCanUse() {
        var asked = location(browser.get(location(browser.get("/kukar/koperasi"))));

        assertThat(asked).startsWith(Neighbours.ISSUER.issuer() + "/auth?")
                .contains("client_id=gateway", "response_type=code", "scope=openid%20organization:*",
                        "code_challenge=", "code_challenge_method=S256", "nonce=",
                        "redirect_uri=http://lumbung.test/login/oauth2/code/lumbung");
    }

    @Test
    void theServiceGetsTheTokenAndNeverTheSession() {
        browser.signIn("/kukar/koperasi", SARI);
        browser.cookies().put("tema", "gelap");
        browser.get("/kukar/koperasi");

        var seen = Neighbours.seen(Neighbours.COOPERATIVE, "/kukar/koperasi");
        assertThat(seen.header("Authorization")).startsWith("Bearer ey");
        assertThat(seen.header("Cookie")).isEqualTo("tema=gelap");
    }

    @Test
    void signingInGivesTheSessionAnotherName() {
        browser.get("/kukar/koperasi");
        var before = browser.cookies().get("LUMBUNG");
        browser.signIn("/kukar/koperasi", SARI);

        assertThat(browser.cookies().get("LUMBUNG")).isNotEqualTo(before);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(browser.get("/kukar/koperasi").headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("LUMBUNG=").contains("HTTPOnly", "SameSite=Lax", "Path=/").doesNotContain("Max-Age");
    }

    @ParameterizedTest
    @CsvSource({"/", "/tiada-kabupaten/koperasi", "/sw.js"})
    void anonymousPagesOpenNoSession(String page) {
        assertThat(browser.get(page).headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aFormSentWithoutASessionIsAnsweredWithAPageAndNeverLedAway() {
        var answer = browser.post("/kukar/koperasi/1/setoran");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("sesi Anda sudah berakhir", "/login");
    }

    @Test
    void aProgramWithoutATokenIsToldSo() {
        var answer = browser.get("/kukar/api/cooperatives");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("\"status\":401", "\"code\":\"gateway.sign-in\"", "Maaf");
    }

    @ParameterizedTest
    @CsvSource({
            "http://lumbung.test/kukar/koperasi/1?a=b, /login?ke=/kukar/koperasi/1?a%3Db",
            "http://elsewhere.test/kukar/koperasi, /login",
            "http://lumbung.test//elsewhere.test, /login"})
    void aPartOfAPageAskedWithoutASessionLeadsTheWholePageToSignIn(String page, String login) {
        var answer = browser.get("/kukar/koperasi/1/baris", "HX-Request", "true", "HX-Current-URL", page);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect").map(SignInTest::plain)).contains(plain(login));
    }

    private static String plain(String url) {
        return URLDecoder.decode(url, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"/kukar/koperasi/2, /kukar/koperasi/2", "//elsewhere.test, /", "https://elsewhere.test/, /",
            "'/\\elsewhere.test', /"})
    void afterSigningInOneComesBackOnlyToPagesOfOurs(String asked, String reached) {
        var page = "/login?ke=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);

        assertThat(browser.signIn(page, SARI)).isEqualTo(reached);
    }

    @Test
    void aTokenThatRunsOutIsRenewedWithoutAWord() {
        Neighbours.PROVIDER.giveTokensFor(1);
        browser.signIn("/kukar/koperasi", SARI);
        var before = Neighbours.PROVIDER.renewals();
        Neighbours.PROVIDER.giveTokensFor(300);

        assertThat(browser.get("/kukar/koperasi").statusCode()).isEqualTo(200);
        assertThat(browser.get("/kukar/koperasi").statusCode()).isEqualTo(200);
        assertThat(Neighbours.PROVIDER.renewals()).isEqualTo(before + 1);
    }

    @Test
    void pagesThatRenewTheTokenAtOnceEndNoSession() {
        Neighbours.PROVIDER.giveTokensFor(1);
        browser.signIn("/kukar/koperasi", SARI);
        Neighbours.PROVIDER.giveTokensFor(300);

        var answers = IntStream.range(0, 6).mapToObj(page -> CompletableFuture
                .supplyAsync(() -> browser.get("/kukar/koperasi").statusCode())).toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
    }

    @Test
    void aSessionEndedAtTheProviderEndsHereToo() {
        Neighbours.PROVIDER.giveTokensFor(1);
        browser.signIn("/kukar/koperasi", SARI);
        Neighbours.PROVIDER.endAllSessions();

        assertThat(browser.post("/kukar/koperasi/1/setoran").statusCode()).isEqualTo(401);
        assertThat(browser.get("/").body()).contains("Masuk");
        Neighbours.PROVIDER.giveTokensFor(300);
        assertThat(browser.signIn("/kukar/koperasi", SARI)).isEqualTo("/kukar/koperasi");
    }

    @Test
    void aProviderInTroubleEndsNoSession() {
        Neighbours.PROVIDER.giveTokensFor(1);
        browser.signIn("/kukar/koperasi", SARI);
        Neighbours.PROVIDER.troubled(true);
        try {
            var answer = browser.post("/kukar/koperasi/1/setoran");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        } finally {
            Neighbours.PROVIDER.troubled(false);
        }
        assertThat(browser.post("/kukar/koperasi/1/setoran").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        browser.signIn("/kukar/koperasi", SARI);
        var answer = browser.post("/logout");

        assertThat(URI.create(location(answer))).hasPath("/realms/lumbung/logout")
                .hasParameter("post_logout_redirect_uri", "http://lumbung.test/");
        assertThat(location(answer)).contains("id_token_hint=ey");
        assertThat(location(browser.get("/kukar/koperasi"))).endsWith("/oauth2/authorization/lumbung");
    }

    @Test
    void anotherSiteCannotSignAnybodyOut() {
        browser.signIn("/kukar/koperasi", SARI);

        assertThat(browser.submit("/logout", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(browser.get("/kukar/koperasi").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
            "Sec-Fetch-Site, same-origin, 200",
            "Sec-Fetch-Site, same-site, 403",
            "Sec-Fetch-Site, cross-site, 403",
            "Sec-Fetch-Site, none, 403",
            "Origin, http://lumbung.test, 200",
            "Origin, http://elsewhere.test, 403",
            "Origin, null, 403",
            "'', '', 403"})
    void aWriteWithASessionMustComeFromAPageOfOurs(String header, String value, int status) {
        browser.signIn("/kukar/koperasi", SARI);

        assertThat(browser.submit("/kukar/koperasi/1/setoran", header, value).statusCode()).isEqualTo(status);
    }

    @Test
    void theBrowsersOwnWordCountsMoreThanTheOrigin() {
        browser.signIn("/kukar/koperasi", SARI);

        assertThat(browser.submit("/kukar/koperasi/1/setoran", "Sec-Fetch-Site", "cross-site",
                "Origin", "http://lumbung.test").statusCode()).isEqualTo(403);
    }

    @Test
    void aFormPassesUnreadAndWhole() {
        browser.signIn("/kukar/koperasi", SARI);
        browser.post("/kukar/koperasi/1/setoran");

        assertThat(Neighbours.seen(Neighbours.COOPERATIVE, "/kukar/koperasi/1/setoran").body())
                .isEqualTo("jumlah=75000");
    }

    @Test
    void aFailedSignInIsAPageAndNotALoop() {
        var answer = browser.get("/login/oauth2/code/lumbung?error=access_denied&state=tiada");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("proses masuk belum berhasil");
    }

    @Test
    void onlyTokensOfOurIssuerForUsAreBelieved() {
        var tokens = Neighbours.ISSUER.token().member("kukar", 6402, "pengurus");

        assertThat(withToken(tokens.sign())).isEqualTo(200);
        assertThat(withToken(tokens.audience("account").sign())).isEqualTo(401);
        assertThat(withToken(tokens.audience("lumbung").claimingIssuer("http://elsewhere.test").sign())).isEqualTo(401);
        assertThat(withToken(Neighbours.ISSUER.token().member("kukar", 6402, "pengurus").expired().sign()))
                .isEqualTo(401);
        assertThat(withToken("not.a.token")).isEqualTo(401);
    }

    /// Nobody counts her before her token is examined.
    @Test
    void whoeverInventsTokensDoesNotHammerTheProvider() {
        var before = Neighbours.PROVIDER.keyReadings();
        try (var other = TokenIssuer.start()) {
            for (var one = 0; one < 30; one++) {
                assertThat(withToken(Neighbours.ISSUER.token().member("kukar", 6402, "pengurus").signedBy(other)
                        .claimingIssuer(Neighbours.ISSUER.issuer()).sign())).isEqualTo(401);
            }
        }
        assertThat(Neighbours.PROVIDER.keyReadings() - before).isLessThan(10);
    }

    @Test
    void aTokenCountsAndTheSessionBesideItDoesNot() {
        browser.signIn("/kukar/koperasi", SARI);

        assertThat(browser.get("/kukar/koperasi", "Authorization", "Bearer not.a.token").statusCode()).isEqualTo(401);
        assertThat(browser.get("/kukar/koperasi", "Authorization", "Basic c2FyaTpzYXJp").statusCode()).isEqualTo(401);
    }

    private int withToken(String token) {
        return new Browser(port).get("/kukar/koperasi", "Authorization", "Bearer " + token).statusCode();
    }
}
