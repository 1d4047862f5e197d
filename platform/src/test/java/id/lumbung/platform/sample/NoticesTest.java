package id.lumbung.platform.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.identity.TokenOf;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NoticesTest {

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));
    private static final Tenant PASER = new Tenant(6401, "paser", "Paser", ZoneId.of("Asia/Makassar"));

    @LocalServerPort
    private int port;

    @Autowired
    private SampleReminders reminders;
    @Autowired
    private NoteRows notes;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws SQLException {
        MechanismsTest.surroundings(properties);
        properties.add("lumbung.notices.parts[0].word", () -> "contoh");
        properties.add("lumbung.notices.parts[1].word", () -> "lain");
        properties.add("lumbung.notices.parts[1].roles", () -> "officer");
    }

    @Test
    void whatAFeatureSaysIsDueIsListedWithItsDayAndItsMessage() throws Exception {
        write(KUKAR, "lambat");
        write(KUKAR, "minggu");
        write(KUKAR, "berminggu-minggu");

        var page = get("/kukar/pemberitahuan/contoh", officer("kukar", 6402)).body();

        assertThat(page).containsSubsequence("Sebagai petugas", "Hari ini", "Catatan lambat menunggu", "Lewat ",
                "Minggu ini", "Catatan minggu menunggu", "Paling lambat", "Nanti",
                "Catatan berminggu-minggu menunggu");
        assertThat(page).contains("https://wa.me/?text=Tolong%20lihat%20minggu");
        assertThat(get("/kukar/api/notices/contoh", officer("kukar", 6402)).body())
                .contains("\"when\":\"WEEK\"", "\"urgency\":\"URGENT\"", "\"overdue\":true", "\"read\":false");
    }

    @Test
    void whoHasNothingToDoHearsNothing() throws Exception {
        write(KUKAR, "lambat");

        assertThat(get("/kukar/pemberitahuan/contoh", person("kukar", 6402, "lain")).body())
                .contains("Tidak ada yang menunggu Anda saat ini.").doesNotContain("Catatan lambat");
    }

    @Test
    void anotherTenantSeesNothing() throws Exception {
        write(KUKAR, "rahasia");

        assertThat(get("/paser/api/notices/contoh", officer("paser", 6401)).body()).doesNotContain("rahasia");
        assertThat(get("/paser/api/notices/contoh", officer("kukar", 6402)).statusCode()).isEqualTo(403);
    }

    @Test
    void whatWasReadIsStillDueButNoLongerCounted() throws Exception {
        var id = "note.waits:" + write(KUKAR, "dibaca");
        var reader = officer("kukar", 6402);
        var before = unread(reader);

        assertThat(put("/kukar/api/notices/contoh/" + id + "/read", reader).statusCode()).isEqualTo(204);
        assertThat(put("/kukar/api/notices/contoh/" + id + "/read", reader).statusCode()).isEqualTo(204);

        assertThat(unread(reader)).isEqualTo(before - 1);
        assertThat(get("/kukar/pemberitahuan/contoh", reader).body()).contains("Catatan dibaca menunggu");
        assertThat(unread(officer("kukar", 6402))).as("somebody else").isEqualTo(before);
    }

    @Test
    void aFormMarksAllThatItShowed() throws Exception {
        var first = "note.waits:" + write(KUKAR, "satu");
        var second = "note.waits:" + write(KUKAR, "dua");
        var reader = officer("kukar", 6402);
        var before = unread(reader);

        var answer = send(HttpRequest.newBuilder().header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("id=" + first + "&id=" + second + "&id=note.waits:lain")),
                "/kukar/pemberitahuan/contoh/dibaca", reader);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(unread(reader)).isEqualTo(before - 2);
    }

    @Test
    void ofTwentyMarksAtOnceOneIsKept() throws Exception {
        var id = "note.waits:" + write(KUKAR, "serentak");
        var reader = officer("kukar", 6402);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 20).mapToObj(number -> threads
                    .submit(() -> put("/kukar/api/notices/contoh/" + id + "/read", reader).statusCode())).toList();
            for (var one : sent) {
                assertThat(one.get()).isEqualTo(204);
            }
        }
    }

    @Test
    void whatIsNotDueCannotBeMarked() throws Exception {
        var answer = put("/kukar/api/notices/contoh/note.waits:" + UUID.randomUUID() + "/read",
                officer("kukar", 6402));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("notice.not-due");
    }

    @Test
    void theBellOnAPageIsCountedOnceAMinuteAndAfterWhatThePersonDoes() throws Exception {
        var id = "note.waits:" + write(KUKAR, "lonceng");
        var reader = officer("kukar", 6402);
        get("/kukar/pemberitahuan/contoh", reader); // the list asks for itself, and its bell once more
        var asked = reminders.asked();

        var first = bell(get("/kukar/sample", reader).body());
        bell(get("/kukar/sample", reader).body());
        assertThat(reminders.asked()).isEqualTo(asked);

        put("/kukar/api/notices/contoh/" + id + "/read", reader);
        assertThat(bell(get("/kukar/sample", reader).body())).isEqualTo(first - 1);
    }

    @Test
    void whatWasReadRingsAgainWhenItHasBecomeUrgent() throws Exception {
        var note = write(KUKAR, "mendesak");
        var reader = officer("kukar", 6402);
        put("/kukar/api/notices/contoh/note.waits:" + note + "/read", reader);
        var calm = bell(get("/kukar/sample", reader).body());

        JdbcClient.create(TestPostgres.superuser("sample")).sql("update note set words = 'lambat' where id = ?")
                .param(note).update(); // its day has passed
        put("/kukar/api/notices/contoh/note.waits:" + write(KUKAR, "lain lagi") + "/read", reader); // counts anew

        assertThat(bell(get("/kukar/sample", reader).body())).isEqualTo(calm + 1);
    }

    @Test
    void theBellGoesRoundTheServicesThatConcernThePerson() throws Exception {
        var reader = officer("kukar", 6402);

        assertThat(get("/kukar/sample", reader).body()).containsPattern(
                "hx-get=\"/kukar/pemberitahuan/lain/jumlah\\?dari=contoh&amp;dan=\\d+\"");
        assertThat(get("/kukar/pemberitahuan/contoh/jumlah?dari=lain&dan=4", reader).body())
                .doesNotContain("<html", "hx-get").contains("<b>" + Math.min(999, 4 + unread(reader)) + "</b>");
        assertThat(get("/kukar/pemberitahuan/contoh/jumlah?dari=tidak-ada&dan=-5", reader).body())
                .doesNotContain("hx-get");
        assertThat(get("/kukar/sample", person("kukar", 6402, "lain")).body()).doesNotContain("/jumlah");
    }

    @Test
    void thePageLeadsToTheListsOfOtherServicesAndIsAFragmentToThem() throws Exception {
        var reader = officer("kukar", 6402);

        assertThat(get("/kukar/pemberitahuan/contoh", reader).body()).contains("href=\"/kukar/pemberitahuan/lain\"",
                "hx-get=\"/kukar/pemberitahuan/lain\"");
        assertThat(send(HttpRequest.newBuilder().header("HX-Request", "true").GET(), "/kukar/pemberitahuan/contoh",
                reader).body()).contains("class=\"due\"").doesNotContain("<html", "elsewhere");
    }

    @Test
    void aFeatureThatBreaksDoesNotTakeThePagesWithIt() throws Exception {
        write(PASER, "rusak");

        assertThat(get("/paser/sample", officer("paser", 6401)))
                .returns(200, HttpResponse::statusCode)
                .satisfies(page -> assertThat(page.body()).contains("class=\"bell\"").doesNotContain("<b>"));
        assertThat(get("/paser/pemberitahuan/contoh", officer("paser", 6401)).statusCode()).isEqualTo(500);
    }

    @Test
    void marksCanBeNeitherChangedNorMadeForAnotherTenant() {
        assertThatThrownBy(() -> KUKAR.run(() -> transaction.executeWithoutResult(status -> jdbc
                .sql("delete from notice_read").update()))).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> KUKAR.run(() -> transaction.executeWithoutResult(status -> jdbc
                .sql("insert into notice_read values (6401, 'x', 'a.b:c', 'NORMAL', now())").update())))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> KUKAR.run(() -> transaction.executeWithoutResult(status -> jdbc
                .sql("insert into notice_read values (6402, 'x', '<script>', 'NORMAL', now())").update())))
                .hasStackTraceContaining("notice_read_is_an_id");
    }

    private UUID write(Tenant tenant, String words) {
        return tenant.call(() -> transaction.execute(status -> notes.save(new Note(UUID.randomUUID(), words)).getId()));
    }

    private int unread(TokenOf reader) {
        return number("\"unread\":(\\d+)", get("/kukar/api/notices/contoh", reader).body());
    }

    private static int bell(String page) {
        return number("class=\"count\"><b>(\\d+)</b>", page);
    }

    private static int number(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static TokenOf officer(String slug, int code) {
        return person(slug, code, "officer");
    }

    private static TokenOf person(String slug, int code, String role) {
        return TokenIssuer.shared().token().subject("orang-" + UUID.randomUUID()).member(slug, code, role);
    }

    private HttpResponse<String> get(String path, TokenOf token) {
        return send(HttpRequest.newBuilder().GET(), path, token);
    }

    private HttpResponse<String> put(String path, TokenOf token) {
        return send(HttpRequest.newBuilder().PUT(BodyPublishers.noBody()), path, token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, @Nullable TokenOf token) {
        request.uri(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", path.contains("/api/") ? "application/json" : "text/html");
        if (token != null) {
            request.header("Authorization", "Bearer " + token.sign());
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
