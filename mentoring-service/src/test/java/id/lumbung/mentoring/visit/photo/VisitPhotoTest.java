package id.lumbung.mentoring.visit.photo;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

import com.jayway.jsonpath.JsonPath;

import id.lumbung.mentoring.Desktop;
import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.Helpers.Helper;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.RawSql;
import id.lumbung.mentoring.World;
import id.lumbung.testing.picture.Pictures;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class VisitPhotoTest {

    private static final String API = "/kukar/api/visits/";

    @Autowired
    RestTestClient http;

    private Helpers helpers;

    @BeforeEach
    void open() {
        helpers = new Helpers(http);
    }

    @Test
    void aMentorAddsPhotosWhileSheIsThereAndOthersLookAtThem() {
        var dewi = helpers.assistant(2);
        var village = helpers.village("Foto " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);
        var visit = planned(dewi, village);
        assertThat(send(dewi.desk(), visit, Pictures.photo(1)).code()).isEqualTo("visit.photo.not-while-away");
        dewi.desk().put(API + visit + "/arrival", "{}").made();
        assertThat(dewi.desk().page("/kukar/kunjungan/" + visit + "/berkas")).contains("Tambah Foto", "Belum ada foto");

        var photo = send(dewi.desk(), visit, Pictures.photo(2));
        assertThat(photo.status()).isEqualTo(201);
        assertThat(send(dewi.desk(), visit, Pictures.photo(2)).id()).as("the same once more").isEqualTo(photo.id());
        assertThat(send(dewi.desk(), visit, "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("visit.photo.not-a-photo");
        assertThat(send(dewi.desk(), visit, "halo".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("attachment.not-accepted");

        assertThat(dewi.desk().page("/kukar/kunjungan/" + visit + "/berkas")).contains(photo.id());
        assertThat(bytes(helpers.office(), "/kukar/kunjungan/" + visit + "/berkas/" + photo.id())).isNotEmpty();
        helpers.assistant(2).desk().get(API + visit + "/files").refused(403);

        World.COOPERATIVES.json("/kukar/api/cooperatives/" + village, "{}");
        var board = helpers.office().as("Bearer " + People.kukar("p-" + village, "Sari Dewi", "pengurus").sign());
        assertThat(board.page("/kukar/kunjungan/koperasi/" + village + "/foto")).contains(photo.id());
        assertThat(bytes(board, "/kukar/kunjungan/koperasi/" + village + "/foto/" + photo.id())).isNotEmpty();
        var foreign = helpers.village("Lain " + UUID.randomUUID().toString().substring(0, 6));
        board.look("/kukar/kunjungan/koperasi/" + foreign + "/foto").refused(403);
        board.look("/kukar/kunjungan/" + visit + "/berkas").refused(403);
        helpers.office().as(People.joko()).get("/paser/api/visits/" + visit + "/files").refused(404);

        dewi.desk().post(API + visit + "/report", UUID.randomUUID(),
                """
                        {"report":{"peopleMet":"Ibu Sari","findings":"Kas dihitung","signedName":"Sari"},"position":{}}""")
                .made();
        assertThat(send(dewi.desk(), visit, Pictures.photo(3)).code()).isEqualTo("visit.photo.not-while-away");
    }

    @Test
    void sqlCannotAddAPhotoToTheVisitOfAnother() throws SQLException {
        var dewi = helpers.assistant(2);
        var village = helpers.village("Serang " + UUID.randomUUID().toString().substring(0, 6));
        helpers.assign(dewi, village);
        var visit = planned(dewi, village);
        dewi.desk().put(API + visit + "/arrival", "{}").made();
        try (var raw = RawSql.in(6402)) {
            raw.refused(
                    """
                            insert into visit_photo (id, visit_id, cooperative_id, sha256, size, type, name, sent_by, sent_by_name)
                            values (gen_random_uuid(), '%s', '%s', decode(repeat('ab', 32), 'hex'), 9, 'image/png', 'x', 'lain', 'x')"""
                            .formatted(visit, village),
                    "takes no photos");
            raw.refused("update visit_photo set name = 'x'", "permission denied");
            raw.refused("delete from visit_photo", "permission denied");
            raw.refused("update tenant_key set wrapped = 'x'", "permission denied");
        }
    }

    private UUID planned(Helper mentor, UUID village) {
        var id = UUID.randomUUID();
        mentor.desk().post("/kukar/api/visits", id, """
                {"cooperativeId":"%s","day":"%s","purpose":"Menghitung kas"}""".formatted(village,
                LocalDate.now(ZoneId.of("Asia/Makassar")))).made();
        return id;
    }

    private record Sent(int status, String body) {

        String id() {
            return JsonPath.read(body, "$.id");
        }

        String code() {
            return JsonPath.read(body, "$.code");
        }
    }

    private Sent send(Desktop desk, UUID visit, byte[] content) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(content) {

            @Override
            public String getFilename() {
                return "foto.jpg";
            }
        });
        var answer = http.post().uri(API + visit + "/files").header("Authorization", desk.who())
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form).exchange().expectBody(String.class).returnResult();
        return new Sent(answer.getStatus().value(), String.valueOf(answer.getResponseBody()));
    }

    private byte[] bytes(Desktop desk, String path) {
        return http.get().uri(path).header("Authorization", desk.who()).exchange().expectStatus().isOk()
                .expectBody(byte[].class).returnResult().getResponseBody();
    }
}
