package id.lumbung.cooperative.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.receipt.Sql;
import id.lumbung.cooperative.receipt.Till;
import id.lumbung.platform.file.Orphans;
import id.lumbung.platform.file.store.AttachmentStore;
import id.lumbung.platform.file.store.FileKey;
import id.lumbung.testing.picture.Pictures;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class AttachmentTest {

    private static final byte[] SCAN = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private TestRegency kukar;
    @Autowired
    private AttachmentStore store;
    @Autowired
    private Orphans orphans;
    @Value("${lumbung.attachments.folder}")
    private Path folder;

    private Till till;
    private Treasury treasury;
    private UUID entry;

    @BeforeEach
    void anEntry() {
        till = Till.open(kukar);
        treasury = till.treasury();
        entry = till.deposit(50_000);
    }

    @Test
    void aPhotoIsSentByAFormAndSeenBesideItsEntry() {
        var page = "/bukti/" + entry + "/lampiran";
        assertThat(till.page("/bukti/" + entry)).contains(page);
        assertThat(till.page(page)).contains("Belum ada foto nota", "multipart/form-data", "name=\"kunci\"");
        form(page + "/berkas", Pictures.photo(1), "nota \"beras\".jpg").expectStatus().isSeeOther();
        form(page + "/berkas", SCAN, "scan.pdf").expectStatus().isSeeOther();
        assertThat(till.page(page)).contains("<img", "scan.pdf", "BENDAHARA").doesNotContain("Belum ada foto nota");
        var sent = ofEntry();
        assertThat(sent).hasSize(2).extracting(one -> one.get("type")).containsExactly("image/jpeg",
                "application/pdf");
        var file = kukar.browser(treasury.treasurer()).get()
                .uri(Treasury.PAGES + "/lampiran/{a}", treasury.cooperative(), sent.getFirst().get("id")).exchange()
                .expectStatus().isOk().expectHeader().contentType(MediaType.IMAGE_JPEG)
                .expectHeader().valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader().valueEquals("Content-Security-Policy", "default-src 'none'; sandbox")
                .returnResult(byte[].class);
        assertThat(file.getResponseHeaders().getContentDisposition().isInline()).isTrue();
        assertThat(file.getResponseBody()).hasSize((int) sent.getFirst().get("size"));
        assertThat(kukar.as(treasury.treasurer()).get()
                .uri(Treasury.API + "/attachments/{a}/content", treasury.cooperative(), sent.getLast().get("id"))
                .exchange().expectStatus().isOk().returnResult(byte[].class)).satisfies(scan -> {
                    assertThat(scan.getResponseBody()).isEqualTo(SCAN);
                    assertThat(scan.getResponseHeaders().getContentDisposition().isAttachment()).isTrue();
                });
    }

    @Test
    void aPhotoTakenBeforeTheEntryIsAttachedLater() {
        form("/lampiran/berkas", Pictures.photo(2), "di-pasar.jpg").expectStatus().isSeeOther();
        assertThat(till.page("/lampiran")).contains("di-pasar.jpg").doesNotContain("Semua foto sudah dipasang");
        var photo = uploaded(Pictures.photo(2), null).get("id");
        assertThat(till.page("/bukti/" + entry + "/lampiran")).contains("di-pasar.jpg", "value=\"" + photo + "\"");
        till.post("/bukti/" + entry + "/lampiran", Map.of("lampiran", photo.toString())).expectStatus().isSeeOther();
        assertThat(ofEntry()).singleElement().satisfies(one -> assertThat(one).containsEntry("id", photo));
        assertThat(till.page("/lampiran")).contains("Semua foto sudah dipasang");
    }

    @Test
    void theSamePhotoTwiceIsOneFileAndTheSameKeyTwiceOneAnswer() {
        var key = UUID.randomUUID();
        send(treasury.treasurer(), key, "/entries/" + entry + "/files", Pictures.photo(3), "a.jpg").expectStatus()
                .isCreated();
        send(treasury.treasurer(), key, "/entries/" + entry + "/files", Pictures.photo(3), "a.jpg").expectStatus()
                .isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
        send(treasury.treasurer(), key, "/entries/" + entry + "/files", Pictures.photo(4), "b.jpg").expectStatus()
                .isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo("idempotency.key-reused");
        assertThat(uploaded(Pictures.photo(3), entry)).containsEntry("id", key.toString());
        assertThat(ofEntry()).hasSize(1);
    }

    @Test
    void whatIsNoPhotoIsRefusedInWords() {
        var program = "MZ\u0090 program".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(form("/bukti/" + entry + "/lampiran/berkas", program, "nota.jpg").expectStatus().isEqualTo(422)
                .returnResult(String.class).getResponseBody()).contains("bukan foto", "name=\"file\"");
        send(treasury.treasurer(), UUID.randomUUID(), "/files", program, "nota.jpg").expectStatus().isEqualTo(422)
                .expectBody().jsonPath("$.code").isEqualTo("attachment.not-accepted").jsonPath("$.field")
                .isEqualTo("file");
        till.post("/lampiran/berkas", Map.of()).expectStatus().isEqualTo(422);
        assertThat(form("/lampiran/berkas", new byte[0], "kosong.jpg").expectStatus().isEqualTo(422)
                .returnResult(String.class).getResponseBody()).contains("Pilih dulu foto");
        assertThat(form("/lampiran/berkas", new byte[10 * 1024 * 1024 + 1], "besar.jpg").expectStatus().isEqualTo(413)
                .returnResult(String.class).getResponseBody()).contains("10 MB");
        assertThat(ofEntry()).isEmpty();
    }

    @Test
    void onlyTheTreasurerSendsAndOnlyReadersOfTheBooksLook() {
        var id = uploaded(Pictures.photo(5), entry).get("id");
        var chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        var neighbour = kukar.officer(kukar.freshCooperative(), Office.BENDAHARA);
        for (var person : List.of(chair, neighbour, kukar.dinasAdmin(), kukar.foreigner())) {
            send(person, UUID.randomUUID(), "/files", Pictures.photo(6), "a.jpg").expectStatus().isForbidden();
        }
        for (var path : List.of("/attachments/" + id, "/attachments/" + id + "/content",
                "/entries/" + entry + "/attachments")) {
            for (var reader : List.of(chair, kukar.dinasOfficer())) {
                kukar.as(reader).get().uri(Treasury.API + path, treasury.cooperative()).exchange().expectStatus()
                        .isOk();
            }
            kukar.as(neighbour).get().uri(Treasury.API + path, treasury.cooperative()).exchange().expectStatus()
                    .isForbidden();
        }
        kukar.as(kukar.dinasOfficer()).get()
                .uri(Treasury.API + "/attachments/" + id + "/content", kukar.freshCooperative()).exchange()
                .expectStatus().isNotFound();
    }

    @Test
    void anotherRegencySeesNothing() {
        var id = uploaded(Pictures.photo(7), entry).get("id");
        kukar.as(kukar.foreigner()).get().uri(Treasury.API + "/attachments/{a}/content", treasury.cooperative(), id)
                .exchange().expectStatus().isForbidden();
        kukar.as(kukar.foreigner()).get()
                .uri("/kubar/api/cooperatives/{c}/attachments/{a}/content", treasury.cooperative(), id).exchange()
                .expectStatus().isNotFound();
    }

    @Test
    void nothingIsDeletedOnlyWithdrawnWithAReason() {
        var id = uploaded(Pictures.photo(8), entry).get("id");
        var chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        assertThat(till.post("/lampiran/" + id + "/cabut", Map.of("reason", "x")).expectStatus().isEqualTo(422)
                .returnResult(String.class).getResponseBody()).contains("Tulis alasannya");
        till.post("/lampiran/" + id + "/cabut", Map.of("reason", "Foto KTP, bukan nota")).expectStatus().isSeeOther();
        assertThat(ofEntry()).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("withdrawnBecause", "Foto KTP, bukan nota"));
        assertThat(till.page("/bukti/" + entry + "/lampiran")).contains("dicabut", "Foto KTP, bukan nota");
        kukar.as(chair).get().uri(Treasury.API + "/attachments/{a}/content", treasury.cooperative(), id).exchange()
                .expectStatus().isOk();
        kukar.as(treasury.treasurer()).put()
                .uri(Treasury.API + "/entries/{e}/attachments/{a}", treasury.cooperative(), till.deposit(1_000), id)
                .exchange().expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
                .isEqualTo("attachment.withdrawn");
        kukar.as(treasury.treasurer()).delete().uri(Treasury.API + "/attachments/{a}", treasury.cooperative(), id)
                .exchange().expectStatus().isEqualTo(405);
    }

    @Test
    void whatLiesInTheStoreIsSealed() throws IOException {
        var sent = uploaded(SCAN, entry);
        var file = folder.resolve(key((String) sent.get("sha256")).path());
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
    }

    @Test
    void aFileThatNoRowSpeaksOfIsClearedAwayAfterADayAndNoOther() throws IOException {
        var spoken = key((String) uploaded(Pictures.photo(9), entry).get("sha256"));
        var orphan = key("cd".repeat(32));
        var young = key("ef".repeat(32));
        for (var file : List.of(orphan, young)) {
            store.put(file, new byte[]{1});
        }
        for (var file : List.of(spoken, orphan)) {
            Files.setLastModifiedTime(folder.resolve(file.path()),
                    FileTime.from(Instant.now().minus(Orphans.GRACE).minusSeconds(60)));
        }
        orphans.clear();
        assertThat(store.has(orphan)).isFalse();
        assertThat(store.has(young)).isTrue();
        assertThat(store.has(spoken)).isTrue();
    }

    /// As in the middle of a move: the regency is placed in its cell, and its rows are not there yet.
    @Test
    void ofARegencyThatIsShutEveryFileStaysThoughNoRowSpeaksOfIt() throws IOException {
        var file = new FileKey(6409, UUID.randomUUID(), "ab".repeat(32));
        store.put(file, new byte[]{1});
        Files.setLastModifiedTime(folder.resolve(file.path()),
                FileTime.from(Instant.now().minus(Orphans.GRACE).minusSeconds(60)));
        orphans.clear();
        assertThat(store.has(file)).isTrue();
    }

    @Test
    void rowsStayAsTheyAreAndFitTheirCooperative() throws SQLException {
        var id = uploaded(Pictures.photo(10), entry).get("id");
        for (var table : List.of("attachment", "attachment_entry", "attachment_withdrawal")) {
            assertThat(Sql.refused(Surroundings.APP, 6402, "delete from " + table)).isEqualTo("42501");
            assertThat(Sql.refused("cooperative_owner", 6402, "delete from " + table)).isEqualTo("journal_immutable");
            assertThat(Sql.refused("cooperative_owner", 6402, "truncate " + table + " cascade"))
                    .isEqualTo("journal_immutable");
            for (var tenant : new Integer[]{null, 6407}) {
                assertThat(Sql.ask(tenant, "select count(*) from " + table + " where tenant_id = 6402")).isEqualTo("0");
            }
        }
        assertThat(Sql.refused(Surroundings.APP, 6402, "update attachment set sha256 = sha256('x')"))
                .isEqualTo("42501");
        var elsewhere = Till.open(kukar).deposit(1_000);
        var attach = "insert into attachment_entry (cooperative_id, attachment_id, entry_id, attached_by) "
                + "values ('%s', '%s', '%s', 'x')";
        assertThat(Sql.refused(Surroundings.APP, 6402, attach.formatted(treasury.cooperative(), id, elsewhere)))
                .isEqualTo("attachment_entry_of_cooperative");
        assertThat(Sql.refused(Surroundings.APP, 6402,
                "insert into attachment_withdrawal (attachment_id, reason, withdrawn_by) values ('%s', 'keliru', 'x')"
                        .formatted(id),
                attach.formatted(treasury.cooperative(), id, till.deposit(1_000)))).isEqualTo("attachment_stands");
        assertThat(Sql.refused(Surroundings.APP, 6402, """
                insert into attachment (id, cooperative_id, sha256, size, type, name, sent_by, sent_by_name)
                values (uuidv7(), '%s', sha256('x'), 11000000, 'image/svg+xml', 'x', 'x', 'x')"""
                .formatted(treasury.cooperative()))).isIn("attachment_size_range", "attachment_type_known");
    }

    private FileKey key(String sha256) {
        return new FileKey(6402, treasury.cooperative(), sha256);
    }

    private List<Map<String, Object>> ofEntry() {
        return kukar.as(treasury.treasurer()).get()
                .uri(Treasury.API + "/entries/{e}/attachments", treasury.cooperative(), entry).exchange()
                .expectStatus().isOk().expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .returnResult().getResponseBody();
    }

    private Map<String, Object> uploaded(byte[] content, UUID of) {
        return send(treasury.treasurer(), UUID.randomUUID(), of == null ? "/files" : "/entries/" + of + "/files",
                content, "nota.jpg").expectStatus().isCreated()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {}).returnResult().getResponseBody();
    }

    private ResponseSpec send(Person person, UUID key, String path, byte[] content, String name) {
        return kukar.as(person).post().uri(Treasury.API + path, treasury.cooperative())
                .header("Idempotency-Key", key.toString()).contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts(content, name)).exchange();
    }

    private ResponseSpec form(String path, byte[] content, String name) {
        var parts = parts(content, name);
        parts.add("kunci", UUID.randomUUID().toString());
        return kukar.browser(treasury.treasurer()).post().uri(Treasury.PAGES + path, treasury.cooperative())
                .contentType(MediaType.MULTIPART_FORM_DATA).body(parts).exchange();
    }

    private static LinkedMultiValueMap<String, Object> parts(byte[] content, String name) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.IMAGE_JPEG);
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new HttpEntity<>(new ByteArrayResource(content) {

            @Override
            public String getFilename() {
                return name;
            }
        }, headers));
        return parts;
    }
}
