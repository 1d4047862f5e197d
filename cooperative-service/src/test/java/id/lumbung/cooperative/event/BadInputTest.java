package id.lumbung.cooperative.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.ledger.Periods;
import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;

/// What a treasurer types wrongly into a form of the desk: every answer keeps it, names the field and says what to do.
@FeatureTest
class BadInputTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private static final Map<String, String> GIFT = Map.of("date", "2025-08-01", "giver", "Desa", "amount", "1.000",
            "cash", "1-1101");

    /// A field, what is typed into it, the name that the page gives it, and what it advises.
    private record Wrong(String field, String typed, String label, String advice) {}

    @Autowired
    private TestRegency kukar;
    @Autowired
    private Periods periods;

    @Test
    void everyWrongAnswerIsNamedWithItsRemedyAndNothingIsRecorded() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"))
                .run(() -> periods.close(treasury.cooperative(), YearMonth.of(2025, 7)));
        for (var wrong : List.of(
                new Wrong("date", "2025-06-19", "Tanggal", "lebih awal dari pembukaan buku, yaitu 20 Juni 2025"),
                new Wrong("date", "2025-07-31", "Tanggal", "Juli 2025 sudah ditutup. Pilih tanggal di bulan yang"),
                new Wrong("date", TODAY.plusDays(40).toString(), "Tanggal", "belum tiba. Catat transaksi pada harinya"),
                new Wrong("date", "31 Februari", "Tanggal", "Tulis tanggal yang benar, misalnya 21/07/2025"),
                new Wrong("date", "", "Tanggal", "Tulis tanggal yang benar"),
                new Wrong("amount", "0", "Jumlah", "Jumlah harus lebih dari nol"),
                new Wrong("amount", "-5.000", "Jumlah", "Tulis jumlah dalam rupiah bulat, misalnya 1.250.000"),
                new Wrong("amount", "1.000.000.000.000.000", "Jumlah", "paling banyak 15 angka"),
                new Wrong("amount", "1,25 jt", "Jumlah", "Tulis jumlah dalam rupiah bulat, misalnya 1.250.000"),
                new Wrong("amount", "1.250,50", "Jumlah", "Tulis jumlah dalam rupiah bulat, misalnya 1.250.000"),
                new Wrong("amount", "", "Jumlah", "wajib diisi"),
                new Wrong("giver", "Desa".repeat(40), "Pemberi", "Terlalu panjang: paling banyak"),
                new Wrong("cash", "2-1201", "Uang masuk ke", "Pilih salah satu dari daftar"))) {
            var fields = new TreeMap<>(GIFT);
            fields.put(wrong.field(), wrong.typed());
            var page = text(post(treasury, "J61", fields, UUID.randomUUID()).expectStatus().isEqualTo(422));
            assertThat(page).as(wrong.toString()).contains(wrong.label() + ":", wrong.advice(),
                    wrong.field().equals("cash") ? "" : wrong.typed(),
                    "href=\"#" + wrong.field());
        }
        var stranger = Map.of("date", "2025-08-01", "cash", "1-1101", "deposits.member", UUID.randomUUID().toString(),
                "deposits.amount", "5.000");
        assertThat(text(post(treasury, "J03", stranger, UUID.randomUUID()).expectStatus().isEqualTo(422)))
                .contains("Anggota ini tidak terdaftar atau sudah berhenti. Pilih dari daftar anggota");
        assertThat(entries(treasury)).isZero();
    }

    @Test
    void anEventThatTheSystemRecordsLeadsToItsPage() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        assertThat(text(kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + "/catat?cari=berjangka",
                treasury.cooperative()).exchange().expectStatus().isOk())).contains("Buka Simpanan Berjangka",
                        treasury.cooperative() + "/simpanan/berjangka\"");
        treasury.record(UUID.randomUUID(), "J05", Map.of("date", "2025-08-01")).expectStatus().isEqualTo(409)
                .expectBody().jsonPath("$.code").isEqualTo("event.J05.elsewhere");
        assertThat(text(kukar.browser(treasury.treasurer()).get().uri(Treasury.PAGES + "/catat/J76",
                treasury.cooperative()).exchange().expectStatus().isEqualTo(409)))
                .contains("Tutup tahun dari halaman Tutup Buku");
        kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/events", treasury.cooperative()).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$[?(@.code == 'J10')].page").isEqualTo("simpanan/keluar");
    }

    /// Two windows of the same form, or two hands on the button: the form was given out once and is taken once.
    @Test
    void aFormThatTwoSaveAtOnceIsOneEntry() throws Exception {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        var key = UUID.randomUUID();
        List<Callable<String>> hands = IntStream.range(0, 4).<Callable<String>>mapToObj(
                hand -> () -> Objects.requireNonNull(post(treasury, "J61", GIFT, key).expectStatus().isSeeOther()
                        .returnResult(String.class).getResponseHeaders().getLocation()).toString())
                .toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(hands)) {
                assertThat(answer.get()).contains("/bukti/" + key);
            }
        }
        assertThat(entries(treasury)).isOne();
        var other = new TreeMap<>(GIFT);
        other.put("amount", "2.000");
        assertThat(text(post(treasury, "J61", other, key).expectStatus().isEqualTo(422))).contains("2.000");
        assertThat(entries(treasury)).isOne();
    }

    private ResponseSpec post(Treasury treasury, String event, Map<String, String> fields, UUID key) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("kunci", key.toString());
        return kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + "/catat/" + event,
                treasury.cooperative()).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange();
    }

    private int entries(Treasury treasury) {
        var journal = kukar.as(treasury.treasurer()).get().uri(Treasury.API + "/chain", treasury.cooperative())
                .exchange().expectStatus().isOk().expectBody(Map.class).returnResult().getResponseBody();
        return ((Number) Objects.requireNonNull(journal).get("entries")).intValue();
    }

    private static String text(ResponseSpec response) {
        return Objects.requireNonNull(response.expectBody(String.class).returnResult().getResponseBody());
    }
}
