package id.lumbung.cooperative.receipt;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.Treasury;

/// A treasury that gives receipts, for tests.
public record Till(Treasury treasury) {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));

    public static Till open(TestRegency kukar) {
        return new Till(Treasury.open(kukar, GoldenEvents.OPENING));
    }

    public UUID record(String event, Map<String, ?> document) {
        var key = UUID.randomUUID();
        treasury.record(key, event, document).expectStatus().isCreated();
        return key;
    }

    /// Simpanan sukarela of the first member.
    public UUID deposit(long amount) {
        return record("J03", Map.of("date", TODAY.toString(), "cash", "1-1101", "deposits",
                Map.of(member(0).toString(), amount)));
    }

    /// Money from somebody who is no member.
    public UUID gift(long amount) {
        return record("J61",
                Map.of("date", TODAY.toString(), "giver", "Pemerintah Desa", "amount", amount, "cash", "1-1101"));
    }

    public UUID member(int place) {
        return treasury.members().get(place);
    }

    public ResponseSpec issue(Person person, UUID entry, Map<String, ?> naming) {
        return treasury.kukar().as(person).post()
                .uri(Treasury.API + "/entries/{e}/receipts", treasury.cooperative(), entry)
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(naming).exchange();
    }

    public List<Map<String, Object>> issued(UUID entry, Map<String, ?> naming) {
        return issue(treasury.treasurer(), entry, naming).expectStatus().isCreated()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {}).returnResult()
                .getResponseBody();
    }

    public ResponseSpec takeBack(UUID entry) {
        return treasury.kukar().as(treasury.treasurer()).post()
                .uri(Treasury.API + "/entries/{e}/reversal", treasury.cooperative(), entry)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("date", TODAY.toString(), "reason", "salah catat")).exchange();
    }

    public String page(String path) {
        return treasury.kukar().browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative())
                .exchange().expectStatus().isOk().returnResult(String.class).getResponseBody();
    }

    public ResponseSpec post(String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("kunci", UUID.randomUUID().toString());
        return treasury.kukar().browser(treasury.treasurer()).post()
                .uri(Treasury.PAGES + path, treasury.cooperative())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange();
    }

    public byte[] bytes(String path) {
        return treasury.kukar().browser(treasury.treasurer()).get().uri(Treasury.PAGES + path, treasury.cooperative())
                .exchange().expectStatus().isOk().returnResult(byte[].class).getResponseBody();
    }

    public static String number(int sequence) {
        return "KW/%d/%02d/%06d".formatted(TODAY.getYear(), TODAY.getMonthValue(), sequence);
    }
}
