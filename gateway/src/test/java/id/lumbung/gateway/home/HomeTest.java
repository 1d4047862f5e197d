package id.lumbung.gateway.home;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.lumbung.assets.Assets;
import id.lumbung.gateway.Browser;
import id.lumbung.gateway.DoorTest;
import id.lumbung.gateway.Neighbours;
import id.lumbung.testing.identity.TokenOf;

import static org.assertj.core.api.Assertions.assertThat;

@DoorTest
class HomeTest {

    @LocalServerPort
    private int port;

    @Test
    void aStrangerReadsWhatThisIsAndWhereToSignIn() {
        var page = new Browser(port).get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Koperasi Desa/Kelurahan Merah Putih", "href=\"/login\"", "lang=\"id\"")
                .doesNotContain("style=", "<script>");
    }

    @Test
    void whoHasOneRegencyIsLedThere() {
        assertThat(Browser.location(home(token().member("kukar", 6402, "pengurus")))).isEqualTo("/kukar/koperasi");
    }

    @Test
    void theOfficeBeginsAtItsDashboard() {
        assertThat(Browser.location(home(token().member("kukar", 6402, "dinas-petugas")))).isEqualTo("/kukar/dasbor");
        assertThat(Browser.location(get("/kukar", token().member("kukar", 6402, "dinas-admin"))))
                .isEqualTo("/kukar/dasbor");
        assertThat(home(token().member("kukar", 6402, "dinas-admin").member("paser", 6401, "anggota")).body())
                .contains("href=\"/kukar/dasbor\"", "href=\"/paser/koperasi\"");
    }

    @Test
    void whoHasTwoRegenciesChooses() {
        assertThat(home(token().name("Ibu Sari").member("kukar", 6402).member("paser", 6401)).body())
                .contains("Selamat datang, Ibu Sari", "href=\"/kukar/koperasi\"", "Kutai Kartanegara",
                        "href=\"/paser/koperasi\"", "action=\"/logout\"")
                .doesNotContain("/operator");
    }

    @Test
    void whoBelongsNowhereIsToldWhomToAsk() {
        assertThat(home(token()).body()).contains("belum terdaftar");
    }

    @Test
    void aSuspendedRegencyIsNamedAsSuch() {
        assertThat(home(token().member("berau", 6403)).body()).contains("Berau", "sedang dihentikan sementara");
    }

    @Test
    void anOperatorIsShownTheOperatorsPages() {
        assertThat(home(token().realmRole("operator")).body()).contains("href=\"/operator\"");
    }

    @Test
    void aNameIsShownAsItIsAndNeverAsMarkup() {
        assertThat(home(token().name("<b onclick=x>Sari</b>")).body()).contains("&lt;b").doesNotContain("<b onclick");
    }

    @Test
    void theShortAddressOfARegencyLeadsToItsCooperatives() {
        assertThat(Browser.location(get("/kukar", token().member("kukar", 6402)))).isEqualTo("/kukar/koperasi");
        assertThat(get("/paser", token().member("kukar", 6402)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lumbung.css", "pico.min.css", "htmx.min.js", "favicon.svg"})
    void aFileAskedByItsHashMayBeKeptForEver(String file) {
        var answer = new Browser(port).get(Assets.url(file));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "public", "immutable");
    }

    @Test
    void aPageOfAnotherVersionGetsTheFileOfThisOneForNow() {
        var answer = new Browser(port).get("/aset/0123456789ab/lumbung.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void aFileThatIsNotOursIsNotServed() {
        assertThat(new Browser(port).get("/aset/0123456789ab/application.yaml").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/aset/lumbung.css").statusCode()).isEqualTo(404);
    }

    @Test
    void theServiceWorkerIsAlwaysAskedForAgainAndSentOnce() {
        var first = new Browser(port).get("/sw.js");

        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(new Browser(port).get("/sw.js", "If-None-Match", first.headers().firstValue("ETag").orElseThrow())
                .statusCode()).isEqualTo(304);
    }

    @Test
    void everyFileOfAPageIsServedAndPackedForTheWay() throws IOException, InterruptedException {
        var files = Pattern.compile("/aset/[0-9a-f]{12}/[a-z.-]+").matcher(new Browser(port).get("/").body()).results()
                .map(found -> found.group()).toList();

        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        try (var client = HttpClient.newHttpClient()) {
            for (var file : files) {
                var answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + file))
                        .header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                if (file.endsWith("pico.min.css")) {
                    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
                }
            }
        }
    }

    private HttpResponse<String> home(TokenOf token) {
        return get("/", token);
    }

    private HttpResponse<String> get(String path, TokenOf token) {
        return new Browser(port).get(path, "Authorization", "Bearer " + token.sign());
    }

    private static TokenOf token() {
        return Neighbours.ISSUER.token();
    }
}
