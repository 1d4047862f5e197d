package id.lumbung.cooperative.receipt;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.picture.ReadCode;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class ReceiptTest {

    @Autowired
    private TestRegency kukar;

    private Till till;

    @BeforeEach
    void aTreasurerWithNineMembers() {
        till = Till.open(kukar);
    }

    @Test
    void aDepositGivesAReceiptForItsMemberAndTheNextOneTheNextNumber() {
        var first = till.issued(till.deposit(1_250_000), Map.of());
        assertThat(first).singleElement().satisfies(receipt -> assertThat(receipt)
                .containsEntry("number", Till.number(1)).containsEntry("amount", 1_250_000)
                .containsEntry("kind", "MASUK").containsEntry("purpose", "Simpanan Sukarela")
                .containsEntry("words", "Satu juta dua ratus lima puluh ribu rupiah")
                .containsEntry("cancelled", false));
        assertThat((String) first.getFirst().get("payer")).startsWith("Anggota Nomor");
        assertThat(till.issued(till.deposit(50_000), Map.of())).singleElement()
                .satisfies(receipt -> assertThat(receipt).containsEntry("number", Till.number(2)));
    }

    @Test
    void severalMembersOfOneEntryEachGetTheirOwnWithTheMonthsTheyPaid() {
        var month = Till.TODAY.withDayOfMonth(1);
        var entry = till.record("J02", Map.of("date", Till.TODAY.toString(), "cash", "1-1101", "months",
                Map.of("from", month.minusMonths(2).toString().substring(0, 7), "until",
                        month.toString().substring(0, 7)),
                "deposits", Map.of(till.member(0).toString(), 60_000, till.member(1).toString(), 30_000)));
        var issued = till.issued(entry, Map.of());
        assertThat(issued).hasSize(2).extracting(receipt -> receipt.get("amount"))
                .containsExactlyInAnyOrder(60_000, 30_000);
        assertThat(issued).extracting(receipt -> (String) receipt.get("purpose"))
                .allSatisfy(purpose -> assertThat(purpose).startsWith("Simpanan Wajib ").contains(" sampai "));
        assertThat(till.issued(entry, Map.of())).as("asked again, the same").isEqualTo(issued);
        assertThat(till.page("/bukti/" + entry + "/kuitansi")).contains(Till.number(1), Till.number(2))
                .doesNotContain("Buat Kuitansi");
    }

    @Test
    void whoIsNoMemberIsNamedByTheTreasurer() {
        var entry = till.gift(6_000_000);
        till.issue(till.treasury().treasurer(), entry, Map.of()).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo("receipt.nobody-named").jsonPath("$.field").isEqualTo("payer");
        assertThat(till.page("/bukti/" + entry + "/kuitansi")).contains("Sudah terima dari", "Hibah uang dari",
                "name=\"payer\"");
        assertThat(till.post("/bukti/" + entry + "/kuitansi", Map.of("payer", " ", "purpose", "Hibah <i>awal</i>"))
                .expectStatus().isEqualTo(422).returnResult(String.class).getResponseBody())
                .contains("Tulis nama yang membayar", "Hibah &lt;i&gt;awal&lt;/i&gt;");
        var receipt = till.post("/bukti/" + entry + "/kuitansi",
                Map.of("payer", "Kepala Desa <b>Batuah</b>", "purpose", "Hibah awal")).expectStatus().isSeeOther()
                .returnResult(String.class).getResponseHeaders().getLocation().toString();
        assertThat(kukar.browser(till.treasury().treasurer()).get().uri(receipt).exchange().expectStatus().isOk()
                .returnResult(String.class).getResponseBody())
                .contains("Kuitansi berhasil dibuat", "Rp\u00a06.000.000,00", "Kepala Desa &lt;b&gt;Batuah&lt;/b&gt;",
                        "Hibah awal", "meterai Rp\u00a010.000", "Orang BENDAHARA")
                .doesNotContain("<b>Batuah");
    }

    @Test
    void moneyPaidOutGetsAProofOfPayment() {
        till.deposit(500_000);
        var entry = till.record("J26",
                Map.of("date", Till.TODAY.toString(), "goods", "sembako", "amount", 200_000, "cash", "1-1101"));
        var paid = till.issued(entry, Map.of("payer", "Toko Makmur", "purpose", "Beras 10 karung"));
        assertThat(paid).singleElement()
                .satisfies(receipt -> assertThat(receipt).containsEntry("kind", "KELUAR").containsEntry("amount",
                        200_000));
        assertThat(till.page("/kuitansi/" + paid.getFirst().get("id") + "/cetak"))
                .contains("BUKTI PEMBAYARAN", "Dibayarkan kepada", "Toko Makmur", "Yang membayar");
    }

    @Test
    void whatMovedNoMoneyHasNoReceipt() {
        till.deposit(500_000);
        var transfer = till.record("J52",
                Map.of("date", Till.TODAY.toString(), "amount", 100_000, "cash", "1-1101", "bank", "1-1111"));
        var taken = till.gift(1_000);
        var reversal = UUID.randomUUID();
        kukar.as(till.treasury().treasurer()).post()
                .uri(Treasury.API + "/entries/{e}/reversal", till.treasury().cooperative(), taken)
                .header("Idempotency-Key", reversal.toString())
                .body(Map.of("date", Till.TODAY.toString(), "reason", "salah")).exchange().expectStatus().isCreated();
        for (var entry : List.of(transfer, taken, reversal)) {
            till.issue(till.treasury().treasurer(), entry, Map.of("payer", "Siapa")).expectStatus().isEqualTo(409)
                    .expectBody().jsonPath("$.code").isEqualTo("receipt.nothing");
        }
        assertThat(till.page("/bukti/" + transfer + "/kuitansi")).contains("tidak memindahkan uang");
    }

    @Test
    void aReceiptWhoseEntryIsTakenBackSaysSoEverywhere() {
        var entry = till.deposit(70_000);
        var receipt = "/kuitansi/" + till.issued(entry, Map.of()).getFirst().get("id");
        assertThat(till.page(receipt + "/cetak")).doesNotContain("DIBATALKAN");
        till.takeBack(entry).expectStatus().isCreated();
        assertThat(till.page(receipt + "/cetak")).contains("DIBATALKAN");
        assertThat(till.page(receipt)).contains("dibatalkan");
        assertThat(till.page("/kuitansi")).contains("dibatalkan", Till.number(1));
    }

    @Test
    void bothLayoutsHoldEverythingAndTheirCodeIsReadByACamera() throws IOException {
        var receipt = "/kuitansi/" + till.issued(till.gift(7_500_000), Map.of("payer", "Dinas Koperasi")).getFirst()
                .get("id");
        var sheet = till.page(receipt + "/cetak?kertas=a5");
        assertThat(sheet).contains("KUITANSI", Till.number(1), "Dinas Koperasi",
                "#Tujuh juta lima ratus ribu rupiah#", "Rp\u00a07.500.000,00", "ASLI", "TEMBUSAN",
                "Meterai Rp\u00a010.000", "Bendahara", "<svg", "kuitansi.css").doesNotContain("style=");
        assertThat(till.page(receipt + "/cetak?kertas=58mm&lembar=asli")).contains("sheet roll", "ASLI")
                .doesNotContain("TEMBUSAN");
        for (var size : Map.of("a5", 2, "58mm", 2).entrySet()) {
            try (var document = Loader.loadPDF(till.bytes(receipt + "/pdf?kertas=" + size.getKey()))) {
                assertThat(document.getNumberOfPages()).as(size.getKey()).isEqualTo(size.getValue());
                var width = document.getPage(0).getMediaBox().getWidth() / 72 * 25.4;
                assertThat(width).isBetween(size.getKey().equals("a5") ? 209.0 : 57.5,
                        size.getKey().equals("a5") ? 211.0 : 58.5);
                assertThat(new PDFTextStripper().getText(document)).contains("KUITANSI", Till.number(1),
                        "Dinas Koperasi", "7.500.000,00", "ASLI", "TEMBUSAN", "Meterai");
                var address = ReadCode.in(new PDFRenderer(document).renderImageWithDPI(0, 200));
                assertThat(address).matches("http://127\\.0\\.0\\.1:8080/verifikasi/[A-Za-z0-9_-]{48}");
            }
        }
    }

    @Test
    void twentyWhoAskAtOnceGetOneReceiptAndNumbersHaveNoHoles() throws Exception {
        var entries = IntStream.range(0, 5).mapToObj(time -> till.deposit(1_000 + time)).toList();
        List<Callable<Integer>> asked = IntStream.range(0, 20).<Callable<Integer>>mapToObj(time -> () -> till
                .issue(till.treasury().treasurer(), entries.get(time % 5), Map.of()).returnResult(String.class)
                .getStatus().value()).toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(asked)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        var list = till.page("/kuitansi");
        IntStream.rangeClosed(1, 5).forEach(sequence -> assertThat(list).contains(Till.number(sequence)));
        assertThat(list).doesNotContain(Till.number(6));
    }

    @Test
    void onlyTheTreasurerIssuesAndOnlyReadersOfTheBooksRead() {
        var entry = till.deposit(5_000);
        var chair = kukar.officer(till.treasury().cooperative(), Office.KETUA);
        var neighbour = kukar.officer(kukar.freshCooperative(), Office.BENDAHARA);
        for (var person : List.of(chair, neighbour, kukar.dinasAdmin())) {
            till.issue(person, entry, Map.of()).expectStatus().isForbidden();
        }
        var receipt = till.issued(entry, Map.of()).getFirst().get("id");
        for (var path : List.of("/receipts", "/receipts/" + receipt, "/entries/" + entry + "/receipts")) {
            for (var person : List.of(chair, kukar.dinasOfficer())) {
                kukar.as(person).get().uri(Treasury.API + path, till.treasury().cooperative()).exchange()
                        .expectStatus().isOk();
            }
            kukar.as(neighbour).get().uri(Treasury.API + path, till.treasury().cooperative()).exchange()
                    .expectStatus().isForbidden();
        }
        for (var path : List.of("/kuitansi/" + receipt + "/cetak", "/kuitansi/" + receipt + "/pdf")) {
            kukar.browser(neighbour).get().uri(Treasury.PAGES + path, till.treasury().cooperative()).exchange()
                    .expectStatus().isForbidden();
        }
        kukar.as(kukar.dinasOfficer()).get().uri(Treasury.API + "/receipts/{r}", kukar.freshCooperative(), receipt)
                .exchange().expectStatus().isNotFound();
    }

    @Test
    void anotherRegencySeesNothing() {
        var receipt = till.issued(till.deposit(5_000), Map.of()).getFirst().get("id");
        for (var path : List.of("/receipts", "/receipts/" + receipt)) {
            kukar.as(kukar.foreigner()).get().uri(Treasury.API + path, till.treasury().cooperative()).exchange()
                    .expectStatus().isForbidden();
            kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}" + path, till.treasury().cooperative())
                    .exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void aTextTooLongForThePaperIsRefused() {
        var naming = new HashMap<>(Map.of("payer", "a".repeat(121)));
        var entry = till.gift(1_000);
        till.issue(till.treasury().treasurer(), entry, naming).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo("receipt.too-long");
        assertThat(till.issued(entry, Map.of("payer", " Toko\n Sinar\u2028Jaya ")).getFirst())
                .containsEntry("payer", "Toko Sinar Jaya");
    }
}
