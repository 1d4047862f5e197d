package id.lumbung.mentoring.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.jayway.jsonpath.JsonPath;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.World;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class DeskApiTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));

    @Autowired
    RestTestClient http;

    @Autowired
    MeterRegistry meters;

    @Test
    void aVisitorGetsTheNextNumberOfTheDay() {
        var first = open(People.rina(), "Bu Aminah");
        var second = open(People.budi(), "Pak Hasan");

        assertThat(text(first, "$.number")).matches("MK/%d/%02d/%02d/\\d{3,}".formatted(TODAY.getYear(),
                TODAY.getMonthValue(), TODAY.getDayOfMonth()));
        assertThat(sequence(second)).isEqualTo(sequence(first) + 1);
        assertThat(text(first, "$.status")).isEqualTo("ANTRE");
        assertThat(text(first, "$.steps[0].officer")).isEqualTo("Rina Wati");
    }

    @Test
    void numbersHaveNeitherGapsNorTwinsWhenManyComeAtOnce() throws Exception {
        var before = sequence(open(People.rina(), "Pak Awal"));

        var numbers = atOnce(IntStream.range(0, 24).<Callable<Integer>>mapToObj(
                visitor -> () -> sequence(open(People.rina(), "Tamu " + visitor))).toList());

        assertThat(numbers).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(before + 1, before + 24).boxed().toList());
    }

    @Test
    void sendingTwiceOpensOneTicket() {
        var key = UUID.randomUUID();
        var once = post(People.rina(), key, arrival("Bu Aminah")).expectStatus().isCreated()
                .expectHeader().doesNotExist("Idempotency-Replayed").expectBody(String.class).returnResult();
        var twice = post(People.rina(), key, arrival("Bu Aminah")).expectStatus().isCreated()
                .expectHeader().valueEquals("Idempotency-Replayed", "true").expectBody(String.class).returnResult();

        assertThat(text(twice.getResponseBody(), "$.id")).isEqualTo(text(once.getResponseBody(), "$.id"));
        assertThat(twice.getResponseHeaders().getLocation()).isEqualTo(once.getResponseHeaders().getLocation());
    }

    @Test
    void oneKeyCannotOpenTwoTickets() {
        var key = UUID.randomUUID();
        post(People.rina(), key, arrival("Bu Aminah")).expectStatus().isCreated();

        post(People.rina(), key, arrival("Pak Hasan")).expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody().jsonPath("$.code").isEqualTo("idempotency.key-reused");
    }

    @Test
    void aTicketNeedsAVisitorATopicAndAQuestion() {
        post(People.rina(), UUID.randomUUID(), """
                {"visitor":" ","question":""}""").expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody().jsonPath("$.fields.visitor").isEqualTo("Kolom ini wajib diisi.")
                .jsonPath("$.fields.topic").exists().jsonPath("$.fields.question").exists();
        post(People.rina(), UUID.randomUUID(), """
                {"visitor":"Bu Aminah","topic":"CUACA","question":"Hujan?"}""").expectStatus().isBadRequest();
    }

    @Test
    void ofTwoOfficersOneServesAndTheOtherIsToldWho() throws Exception {
        for (var round = 0; round < 5; round++) {
            var ticket = text(open(People.rina(), "Bu Aminah"), "$.id");

            var answers = atOnce(List.<Callable<Answered>>of(() -> take(People.rina(), ticket),
                    () -> take(People.budi(), ticket)));

            assertThat(answers).extracting(Answered::status).containsExactlyInAnyOrder(200, 409);
            var winner = answers.get(0).status() == 200 ? "Rina Wati" : "Budi Santoso";
            var refusal = answers.get(0).status() == 200 ? answers.get(1) : answers.get(0);
            assertThat(text(refusal.body(), "$.code")).isEqualTo("ticket.served-by-another");
            assertThat(text(refusal.body(), "$.detail")).contains("sudah dilayani oleh " + winner);
        }
    }

    @Test
    void takingOnesOwnVisitorAgainChangesNothing() {
        var ticket = text(open(People.rina(), "Bu Aminah"), "$.id");

        assertThat(take(People.rina(), ticket).status()).isEqualTo(200);
        assertThat(take(People.rina(), ticket)).satisfies(again -> {
            assertThat(again.status()).isEqualTo(200);
            assertThat(JsonPath.<List<?>>read(again.body(), "$.steps")).hasSize(2);
        });
    }

    @Test
    void aVisitorIsServedBeforeBeingAnswered() {
        var ticket = text(open(People.rina(), "Bu Aminah"), "$.id");

        assertThat(answer(People.rina(), ticket, "SELESAI", "Sudah")).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(text(refusal.body(), "$.code")).isEqualTo("ticket.not-yet-served");
        });
    }

    @Test
    void anAnswerNeedsWordsAndComesOnce() {
        var ticket = text(open(People.rina(), "Bu Aminah"), "$.id");
        take(People.rina(), ticket);

        assertThat(answer(People.rina(), ticket, "SELESAI", "  ").status()).isEqualTo(422);
        assertThat(answer(People.rina(), ticket, "SELESAI", "Bawa SK AHU.").status()).isEqualTo(200);
        assertThat(answer(People.rina(), ticket, "SELESAI", "Bawa SK AHU.").status()).isEqualTo(200);
        assertThat(answer(People.budi(), ticket, "SELESAI", "Bawa NPWP.").status()).isEqualTo(409);
    }

    @Test
    void whatIsToBeFollowedUpEndsWithAnAnswer() {
        var ticket = text(open(People.rina(), "Bu Aminah"), "$.id");
        take(People.rina(), ticket);

        assertThat(text(answer(People.rina(), ticket, "TINDAK_LANJUT", "Tanya notaris dulu.").body(), "$.status"))
                .isEqualTo("TINDAK_LANJUT");
        var closed = answer(People.budi(), ticket, "SELESAI", "Akta sudah terbit.");
        assertThat(JsonPath.<List<String>>read(closed.body(), "$.steps[*].status"))
                .containsExactly("ANTRE", "DILAYANI", "TINDAK_LANJUT", "SELESAI");
    }

    @Test
    void theQueueOfADayShowsWhoCame() {
        var ticket = text(open(People.rina(), "Bu Aminah"), "$.id");

        assertThat(
                JsonPath.<List<String>>read(get(People.budi(), "/kukar/api/tickets?date=" + TODAY).body(), "$[*].id"))
                .contains(ticket);
        assertThat(JsonPath.<List<?>>read(get(People.budi(), "/kukar/api/tickets?date=2025-07-01").body(), "$"))
                .isEmpty();
    }

    @Test
    void anotherRegencySeesNothing() {
        var ticket = text(open(People.rina(), "Bu Aminah"), "$.id");

        assertThat(get(People.joko(), "/kukar/api/tickets/" + ticket).status()).isEqualTo(403);
        assertThat(get(People.joko(), "/paser/api/tickets/" + ticket).status()).isEqualTo(404);
        assertThat(JsonPath.<List<?>>read(get(People.joko(), "/paser/api/tickets").body(), "$")).isEmpty();
        assertThat(send("PUT", People.joko(), "/paser/api/tickets/" + ticket + "/service", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void whoDoesNotSitAtTheDeskIsRefused() {
        var ticket = text(open(People.rina(), "Bu Aminah"), "$.id");

        assertThat(get(People.sari(), "/kukar/api/tickets").status()).isEqualTo(403);
        assertThat(get(People.sari(), "/kukar/api/tickets/" + ticket).status()).isEqualTo(403);
        assertThat(take(People.sari(), ticket).status()).isEqualTo(403);
        post(People.sari(), UUID.randomUUID(), arrival("Bu Aminah")).expectStatus().isForbidden();
    }

    @Test
    void aSuspendedRegencyIsToldWhy() {
        var answer = get(People.dewi(), "/berau/api/tickets");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(text(answer.body(), "$.detail")).contains("Berau", "Perjanjian kerja sama belum diperpanjang");
    }

    @Test
    void whatWasDoneIsRememberedAndCounted() {
        var before = meters.counter("lumbung.tickets", "topic", "nib", "outcome", "selesai").count();
        var waits = meters.timer("lumbung.tickets.waiting").count();
        var ticket = text(open(People.rina(), "Bu Aminah"), "$.id");
        take(People.budi(), ticket);
        answer(People.budi(), ticket, "SELESAI", "Bawa SK AHU.");

        assertThat(JdbcClient.create(World.superuser())
                .sql("select actor || ' ' || act from audit_entry where subject_id = ? order by at").param(ticket)
                .query(String.class).list())
                .containsExactly("rina ticket.opened", "budi ticket.taken", "budi ticket.answered");
        assertThat(meters.counter("lumbung.tickets", "topic", "nib", "outcome", "selesai").count())
                .isEqualTo(before + 1);
        assertThat(meters.timer("lumbung.tickets.waiting").count()).isEqualTo(waits + 1);
    }

    private String open(String who, String visitor) {
        return post(who, UUID.randomUUID(), arrival(visitor)).expectStatus().isCreated().expectBody(String.class)
                .returnResult().getResponseBody();
    }

    private RestTestClient.ResponseSpec post(String who, UUID key, String body) {
        return http.post().uri("/kukar/api/tickets").header("Authorization", who)
                .header("Idempotency-Key", key.toString()).contentType(MediaType.APPLICATION_JSON).body(body)
                .exchange();
    }

    private Answered take(String who, String ticket) {
        return send("PUT", who, "/kukar/api/tickets/" + ticket + "/service", "{}");
    }

    private Answered answer(String who, String ticket, String outcome, String words) {
        return send("PUT", who, "/kukar/api/tickets/" + ticket + "/answer", """
                {"outcome":"%s","answer":"%s"}""".formatted(outcome, words));
    }

    private Answered get(String who, String path) {
        return Answered.of(http.get().uri(path).header("Authorization", who).exchange());
    }

    private Answered send(String method, String who, String path, String body) {
        return Answered.of(http.method(HttpMethod.valueOf(method)).uri(path)
                .header("Authorization", who).contentType(MediaType.APPLICATION_JSON).body(body).exchange());
    }

    private static String arrival(String visitor) {
        return """
                {"visitor":"%s","phone":"0812 3456 7890","office":"Bendahara","cooperative":"batuah","topic":"NIB",
                 "question":"Bagaimana mengurus NIB?"}""".formatted(visitor);
    }

    private static int sequence(String ticket) {
        var number = text(ticket, "$.number");
        return Integer.parseInt(number.substring(number.lastIndexOf('/') + 1));
    }

    private static String text(String json, String path) {
        return JsonPath.read(json, path).toString();
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = works.stream().map(work -> threads.submit(() -> {
                start.await();
                return work.call();
            })).toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var result : running) {
                results.add(result.get());
            }
            return results;
        }
    }

    private record Answered(int status, String body) {

        static Answered of(RestTestClient.ResponseSpec response) {
            var result = response.expectBody(String.class).returnResult();
            return new Answered(result.getStatus().value(), result.getResponseBody());
        }
    }
}
