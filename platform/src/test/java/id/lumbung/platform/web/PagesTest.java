package id.lumbung.platform.web;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

import id.lumbung.assets.Assets;
import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = Gallery.class)
class PagesTest {

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));

    @Autowired
    WebApplicationContext context;

    @Autowired
    PageFilter filter;

    Tenant tenant = KUKAR;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPageLivesBelowTheTenantAndTheApiBelowItsOwnWord() {
        assertThat(get("/kukar/contoh")).hasStatusOk();
        assertThat(get("/kukar/api/samples")).hasStatusOk().bodyJson().isEqualTo("[1250000]");
        assertThat(get("/contoh")).hasStatus(404);
        assertThat(get("/kukar/samples")).hasStatus(404);
        assertThat(get("/operator/contoh")).hasStatusOk();
        assertThat(get("/kukar/operator/contoh")).hasStatus(404);
    }

    @Test
    void everyPageKnowsTheTenantAndWhoIsSignedIn() throws Exception {
        signIn("Sari Wulandari");

        var page = text(get("/kukar/contoh"));

        assertThat(page).contains("<html lang=\"id\"", "Kutai Kartanegara", "Anda masuk sebagai Sari Wulandari",
                "action=\"/logout\"", "href=\"#isi\"", "Waktu setempat: WITA",
                "href=\"" + Assets.url("lumbung.css") + "\"", "src=\"" + Assets.url("htmx.min.js") + "\"");
    }

    @Test
    void theNavigationShowsWhereOneIsAndWhatOnesRolesAllow() throws Exception {
        signIn("Sari", "pengurus");
        assertThat(text(get("/kukar/contoh/daftar"))).containsPattern("href=\"/kukar/contoh\" aria-current=\"page\"")
                .contains("href=\"/kukar/contoh/anggota\"").doesNotContain("Meja", "Operator");

        signIn("Budi", "officer", "operator");
        assertThat(text(get("/kukar/contoh"))).contains("href=\"/kukar/meja\"").doesNotContain("Operator");
        tenant = Tenant.PLATFORM;
        assertThat(text(get("/operator/contoh"))).contains("href=\"/operator\"").doesNotContain("Meja");
    }

    @Test
    void whoIsNotSignedInSeesNoNavigation() throws Exception {
        assertThat(text(get("/kukar/contoh"))).doesNotContain("<nav", "/logout");
    }

    @Test
    void aFormNamesItsFieldsForEverybody() throws Exception {
        var page = text(get("/kukar/contoh"));

        assertThat(page).contains("<label for=\"jumlah\">", "id=\"jumlah\"", "aria-describedby=\"jumlah-petunjuk\"",
                "inputmode=\"numeric\"", "value=\"2025-07-21\"", "maxlength=\"16\"", "(boleh dikosongkan)",
                "value=\"1101\" autocomplete=\"off\" checked=\"checked\"",
                "<option value=\"apotek\">Apotek desa</option>",
                "Uang di laci bendahara");
        assertThat(page).containsPattern("name=\"kunci\" value=\"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-");
        assertThat(page).doesNotContain("aria-invalid", "role=\"alert\"", "style=", "onclick", "<script>", "<style");
    }

    @Test
    void twoPagesHaveTwoKeys() throws Exception {
        assertThat(text(get("/kukar/contoh"))).isNotEqualTo(text(get("/kukar/contoh")));
    }

    @Test
    void aFormThatWentWellLeadsOnAndIsToldSo() throws Exception {
        var sent = send(Map.of("jumlah", "50.000"));

        assertThat(sent).hasStatus(303).hasHeader("Location", "/kukar/contoh/Bu%20Sari?pesan=gallery.saved");
        assertThat(text(get("/kukar/contoh?pesan=gallery.saved"))).contains("role=\"status\"",
                "Data berhasil disimpan.");
    }

    @Test
    void theBrowserRunsNoScriptFromAPageAndKeepsNoPageAfterTheSession() throws Exception {
        assertThat(HtmlUtils.htmlUnescape(text(get("/kukar/contoh")))).contains("\"allowEval\":false",
                "\"allowScriptTags\":false", "\"includeIndicatorStyles\":false", "\"historyCacheSize\":0");
    }

    @Test
    void nobodyPutsWordsIntoAPageThroughItsAddress() throws Exception {
        assertThat(text(get("/kukar/contoh?pesan=%3Cb%3ETransfer"))).doesNotContain("role=\"status\"", "Transfer");
    }

    @Test
    void aFieldThatCannotBeReadIsShownAgainWithWhatWasTyped() throws Exception {
        var sent = send(Map.of("jumlah", "1,25 jt", "nama", ""));

        assertThat(sent).hasStatus(422);
        assertThat(sent.getResponse().getContentAsString()).contains("role=\"alert\"", "<a href=\"#jumlah\">",
                "value=\"1,25 jt\"", "Tulis jumlah dalam rupiah bulat, misalnya 1.250.000.", "Kolom ini wajib diisi.",
                "aria-describedby=\"jumlah-petunjuk jumlah-salah\"", "aria-invalid=\"true\"", "value=\"2025-07-21\"");
    }

    @Test
    void aRefusalStandsBesideItsField() throws Exception {
        var sent = send(Map.of("jumlah", "1.000.001"));

        assertThat(sent).hasStatus(422);
        assertThat(sent.getResponse().getContentAsString()).contains(
                "<a href=\"#jumlah\">", "<strong>Uang yang diterima:</strong>",
                "<span>Saldo kas tidak mencukupi.</span>",
                "id=\"jumlah-salah\"", "value=\"1.000.001\"");
    }

    @Test
    void aRefusalThatNoTypingCanCureHasItsOwnPage() throws Exception {
        assertThat(send(Map.of("jumlah", "5", "nama", "nobody"))).hasStatus(404).bodyText()
                .contains("<h1>Tidak ditemukan</h1>", "Data ini tidak ada.", "gallery.gone");
        assertThat(get("/kukar/contoh/gone")).hasStatus(404).bodyText().contains("Data ini tidak ada.");
    }

    @Test
    void amountsDatesAndTimesAreWrittenAsPeopleWriteThem() throws Exception {
        assertThat(text(get("/kukar/contoh/daftar"))).contains("Rp\u00a054.890.417", "(54.890.417)", "01/07/2025",
                "Selasa, 1 Juli 2025", "21 Juli 2025 14.30 WITA",
                "Bulan Juni 2025 ditutup pada 1 Juli 2025, dengan 1.250 bukti.",
                "Lima puluh empat juta delapan ratus sembilan puluh ribu empat ratus tujuh belas rupiah");
    }

    @Test
    void timeIsToldInTheZoneOfTheTenant() {
        var instant = Instant.parse("2025-07-21T06:30:00Z");

        assertThat(Dates.jam(instant)).isEqualTo("13.30 WIB");
        assertThat(KUKAR.<String, RuntimeException>call(() -> Dates.jam(instant))).isEqualTo("14.30 WITA");
        assertThat(new Tenant(9471, "jayapura", "Jayapura", ZoneId.of("Asia/Jayapura"))
                .<String, RuntimeException>call(() -> Dates.jam(instant))).isEqualTo("15.30 WIT");
    }

    @Test
    void aMissingSentenceFailsThePageInsteadOfShowingItsKey() {
        assertThat(get("/kukar/contoh/gap")).failure()
                .hasStackTraceContaining("The message files lack the sentence gallery.nobody-wrote-this");
    }

    @Test
    void whatNoControllerCouldAnswerIsStillOurPage() {
        assertThat(broken(500)).hasStatus(500).bodyText().contains("Data Anda tidak berubah", "Kutai Kartanegara");
        assertThat(broken(404)).hasStatus(404).bodyText().contains("<h1>Tidak ditemukan</h1>");
    }

    private MvcTestResult broken(int status) {
        return perform(MockMvcRequestBuilders.get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status));
    }

    @Test
    void thePagesCanBeLookedAt() throws Exception {
        signIn("Sari Wulandari", "pengurus");
        keep("form", text(get("/kukar/contoh")));
        keep("wrong", send(Map.of("jumlah", "1,25 jt", "nama", "", "kas", "")).getResponse()
                .getContentAsString());
        keep("list", text(get("/kukar/contoh/daftar?pesan=gallery.saved")));
        keep("problem", get("/kukar/contoh/gone").getResponse().getContentAsString());
        for (var asset : Assets.all()) {
            var file = Path.of("target/gallery", asset.url());
            Files.createDirectories(file.getParent());
            Files.write(file, asset.content());
        }
    }

    private static void keep(String name, String html) throws IOException {
        Files.createDirectories(Path.of("target/gallery"));
        Files.writeString(Path.of("target/gallery", name + ".html"), html);
    }

    private MvcTestResult get(String path) {
        return perform(MockMvcRequestBuilders.get(URI.create(path)));
    }

    /// A good form but for what is typed otherwise.
    private MvcTestResult send(Map<String, String> typed) {
        var fields = new HashMap<>(Map.of("tanggal", "2025-07-21", "nama", "Bu Sari", "kas", "1102", "setuju", "true"));
        fields.putAll(typed);
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(fields);
        return perform(MockMvcRequestBuilders.post("/kukar/contoh").params(form));
    }

    private MvcTestResult perform(AbstractMockHttpServletRequestBuilder<?> request) {
        var mvc = MockMvcTester.from(context, builder -> builder.addFilters(filter).build());
        return tenant.call(() -> mvc.perform(request.accept(MediaType.TEXT_HTML, MediaType.ALL)));
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }

    private static void signIn(String name, String... roles) {
        var token = Jwt.withTokenValue("token").header("alg", "none").subject("sari").claim("name", name).build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token,
                Stream.of(roles).map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList()));
    }
}
