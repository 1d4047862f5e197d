package id.lumbung.cooperative.receipt;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.receipt.link.Links;
import id.lumbung.cooperative.receipt.link.ReceiptLink;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.vault.SignedTokens;
import id.lumbung.platform.vault.Token;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class VerificationTest {

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));

    @Autowired
    private TestRegency kukar;
    @Autowired
    private SignedTokens tokens;
    @Autowired
    private Links links;

    private Till till;
    private UUID entry;
    private UUID receipt;

    @BeforeEach
    void aReceiptOfAMember() {
        till = Till.open(kukar);
        entry = till.deposit(1_250_000);
        receipt = UUID.fromString((String) till.issued(entry, Map.of()).getFirst().get("id"));
    }

    @Test
    void anybodySeesTheFourFactsAndNobodysName() {
        var page = stranger(code(6402, receipt)).expectStatus().isOk().expectHeader()
                .valueEquals("X-Robots-Tag", "noindex").returnResult(String.class).getResponseBody();
        assertThat(page).contains("tercatat di pembukuan", Till.number(1), "Rp\u00a01.250.000,00", "KOPERASI")
                .doesNotContain("Anggota Nomor", "Orang BENDAHARA", "Simpanan", "0812", "64020",
                        receipt.toString(), till.treasury().cooperative().toString(), "DIBATALKAN");
    }

    @Test
    void anEntryTakenBackShowsAtOnce() {
        till.takeBack(entry).expectStatus().isCreated();
        assertThat(stranger(code(6402, receipt)).expectStatus().isOk().returnResult(String.class).getResponseBody())
                .contains("DIBATALKAN", Till.number(1)).doesNotContain("tercatat di pembukuan koperasi.</strong>");
    }

    static Stream<UnaryOperator<String>> forgeries() {
        return Stream.of(code -> "A".repeat(48), code -> "x", code -> code + "A", code -> code.substring(1),
                code -> code.substring(0, 47) + (code.endsWith("A") ? "B" : "A"),
                code -> (code.startsWith("B") ? "C" : "B") + code.substring(1),
                code -> code.substring(0, 10) + (code.charAt(10) == 'Z' ? 'Y' : 'Z') + code.substring(11),
                code -> code.toLowerCase(), code -> code.replace(code.charAt(20), '.'), code -> "é".repeat(48));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void whatWeDidNotWriteIsUnknownHoweverNearItIs(UnaryOperator<String> forgery) {
        unknown(stranger(forgery.apply(code(6402, receipt))));
    }

    @Test
    void aTrueSignatureOverAnotherRegencyOrNothingIsUnknownToo() {
        unknown(stranger(code(6407, receipt)));
        unknown(stranger(code(1111, receipt)));
        unknown(stranger(code(0, receipt)));
        unknown(stranger(code(6402, UUID.randomUUID())));
        unknown(stranger(tokens.write(new Token(ReceiptLink.SHARE, 6402, receipt))));
        unknown(stranger("kuitansi/" + code(6402, receipt)));
    }

    @Test
    void aPersonWhoIsSignedInElsewhereSeesTheSame() {
        assertThat(kukar.browser(kukar.foreigner()).get().uri("/verifikasi/" + code(6402, receipt)).exchange()
                .expectStatus().isOk().returnResult(String.class).getResponseBody()).contains(Till.number(1));
    }

    @Test
    void aSharedLinkShowsTheReceiptWithoutAnAccountAndWithoutNumbers() {
        var gift = till.issued(till.gift(5_000_001),
                Map.of("payer", "Budi 0812-3456-7890", "purpose", "Titipan NIK 6402064207850001")).getFirst().get("id");
        var share = kukar.as(till.treasury().treasurer()).post()
                .uri(Treasury.API + "/receipts/{r}/shares", till.treasury().cooperative(), gift)
                .header("Idempotency-Key", UUID.randomUUID().toString()).exchange().expectStatus().isCreated()
                .expectBody(new ParameterizedTypeReference<Map<String, String>>() {}).returnResult().getResponseBody();
        assertThat(share.get("whatsApp")).startsWith("https://wa.me/?text=Kuitansi%20KW");
        assertThat(share.get("text")).contains(Till.number(2), share.get("address"), "berlaku sampai");
        var path = share.get("address").replace("http://127.0.0.1:8080/verifikasi/", "");
        var page = stranger(path).expectStatus().isOk().returnResult(String.class).getResponseBody();
        assertThat(page).contains(Till.number(2), "Budi …", "Titipan NIK …", "TEMBUSAN", "Meterai")
                .doesNotContain("7890", "6402064207850001", "ASLI", "/koperasi/");
        var document = kukar.anybody().get().uri("/verifikasi/" + path + "/pdf?kertas=58mm").exchange()
                .expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_PDF)
                .returnResult(byte[].class).getResponseBody();
        assertThat(new String(document, 0, 5)).isEqualTo("%PDF-");
    }

    @Test
    void aMembersNumberStaysInside() {
        assertThat(till.page("/kuitansi/" + receipt + "/cetak")).contains("anggota 6402");
        var location = till.post("/kuitansi/" + receipt + "/bagikan", Map.of()).expectStatus().isSeeOther()
                .returnResult(String.class).getResponseHeaders().getLocation();
        assertThat(kukar.browser(till.treasury().treasurer()).get().uri(location.toString()).exchange()
                .returnResult(String.class).getResponseBody())
                .contains("Tautan berhasil dibuat", "/verifikasi/kuitansi/", "https://wa.me/?text=");
        var share = KUKAR.call(() -> links.shared(share()));
        assertThat(stranger(share.substring(share.indexOf("kuitansi/"))).expectStatus().isOk()
                .returnResult(String.class).getResponseBody()).contains("Anggota Nomor").doesNotContain("anggota 6402");
    }

    @Test
    void aLinkThatIsOverSaysSoAndAForgedOneIsUnknown() throws SQLException {
        var old = UUID.randomUUID();
        assertThat(Sql.refused("cooperative_owner", 6402, """
                insert into receipt_share (id, receipt_id, shared_by, shared_at, expires_at)
                values ('%s', '%s', 'x', now() - interval '8 days', now() - interval '1 day')"""
                .formatted(old, receipt))).isEqualTo("nobody refused");
        var token = tokens.write(new Token(ReceiptLink.SHARE, 6402, old));
        for (var path : new String[]{"kuitansi/" + token, "kuitansi/" + token + "/pdf"}) {
            assertThat(stranger(path).expectStatus().isEqualTo(410).returnResult(String.class).getResponseBody())
                    .contains("sudah tidak berlaku").doesNotContain(Till.number(1), "Anggota Nomor");
        }
        unknown(stranger("kuitansi/" + token.substring(0, 47) + (token.endsWith("A") ? "B" : "A")));
        unknown(stranger("kuitansi/" + tokens.write(new Token(ReceiptLink.SHARE, 6402, UUID.randomUUID()))));
        unknown(stranger("kuitansi/" + tokens.write(new Token(ReceiptLink.SHARE, 6407, old))));
    }

    @Test
    void ofASuspendedRegencyNothingIsShownButThatItIsSuspended() {
        for (var path : new String[]{code(6409, receipt),
                "kuitansi/" + tokens.write(new Token(ReceiptLink.SHARE, 6409, receipt)),
                "kuitansi/" + tokens.write(new Token(ReceiptLink.SHARE, 6409, receipt)) + "/pdf"}) {
            assertThat(stranger(path).expectStatus().isEqualTo(403).returnResult(String.class).getResponseBody())
                    .contains("Penajam Paser Utara", "ditangguhkan", "Perjanjian berakhir")
                    .doesNotContain(Till.number(1), "1.250.000");
        }
    }

    @Test
    void theTreasurerTakesALinkBackAndItIsOverAtOnce() {
        till.post("/kuitansi/" + receipt + "/bagikan", Map.of()).expectStatus().isSeeOther();
        var share = share();
        var path = "kuitansi/" + tokens.write(new Token(ReceiptLink.SHARE, 6402, share));
        stranger(path).expectStatus().isOk();
        assertThat(till.page("/kuitansi/tautan")).contains(Till.number(1), "/tautan/" + share + "/cabut");
        var chair = kukar.officer(till.treasury().cooperative(), Office.KETUA);
        var address = Treasury.API + "/receipts/{r}/shares/{s}";
        kukar.as(chair).delete().uri(address, till.treasury().cooperative(), receipt, share).exchange().expectStatus()
                .isForbidden();
        till.post("/kuitansi/" + receipt + "/tautan/" + share + "/cabut", Map.of()).expectStatus().isSeeOther();
        stranger(path).expectStatus().isEqualTo(410);
        kukar.as(till.treasury().treasurer()).delete().uri(address, till.treasury().cooperative(), receipt, share)
                .exchange().expectStatus().isNoContent();
        kukar.as(till.treasury().treasurer()).delete()
                .uri(address, till.treasury().cooperative(), receipt, UUID.randomUUID()).exchange().expectStatus()
                .isNotFound();
        assertThat(till.page("/kuitansi/tautan")).contains("Tidak ada tautan yang berlaku");
    }

    @Test
    void onlyTheTreasurerShares() {
        var chair = kukar.officer(till.treasury().cooperative(), Office.KETUA);
        kukar.as(chair).post().uri(Treasury.API + "/receipts/{r}/shares", till.treasury().cooperative(), receipt)
                .header("Idempotency-Key", UUID.randomUUID().toString()).exchange().expectStatus().isForbidden();
    }

    private UUID share() {
        try {
            return UUID.fromString(
                    Sql.ask(6402, "select id from receipt_share where receipt_id = '" + receipt + "'"));
        } catch (SQLException e) {
            throw new IllegalStateException(Surroundings.DATABASE, e);
        }
    }

    private String code(int tenant, UUID id) {
        return tokens.write(new Token(ReceiptLink.VERIFICATION, tenant, id));
    }

    private ResponseSpec stranger(String path) {
        return kukar.anybody().get().uri("/verifikasi/" + path)
                .header(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE).exchange();
    }

    private static void unknown(ResponseSpec answer) {
        assertThat(answer.expectStatus().isNotFound().returnResult(String.class).getResponseBody())
                .contains("Kuitansi dengan kode ini tidak ditemukan", "verification.unknown");
    }
}
