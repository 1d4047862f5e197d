package id.lumbung.cooperative.legality.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.legality.LegalDocument;

/// One cooperative on its way, as tests write it: `village.says(SK_AHU, "TERBIT", "2025-06-20", "AHU-…")`.
public record Village(TestRegency regency, UUID cooperative) {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);

    /// A decree that nobody has.
    public static String decree() {
        return "AHU-%07d.AH.01.29.TAHUN 2025".formatted(NUMBERS.incrementAndGet());
    }

    public static String thirteenDigits() {
        return "640200%07d".formatted(NUMBERS.incrementAndGet());
    }

    public ResponseSpec put(Person person, LegalDocument document, UUID event, Map<String, ?> body) {
        return regency.as(person).put().uri("/kukar/api/cooperatives/{c}/legality/documents/{d}/events/{e}",
                cooperative, document, event).body(body).exchange();
    }

    /// By the officer, with whatever looks odd let pass.
    public void says(LegalDocument document, String status, String on, String number, String... more) {
        put(regency.dinasOfficer(), document, UUID.randomUUID(), body(status, on, number, more)).expectStatus()
                .isOk();
    }

    public static Map<String, Object> body(String status, String on, String number, String... more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("status", status);
        body.put("happenedOn", on);
        body.put("number", number);
        body.put("passed", true);
        for (int at = 0; at < more.length; at += 2) {
            body.put(more[at], more[at + 1]);
        }
        return body;
    }

    public ResponseSpec post(Person person, LegalDocument document, Map<String, ?> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach((name, value) -> {
            if (value != null) {
                form.add(name, value.toString());
            }
        });
        form.addIfAbsent("kunci", UUID.randomUUID().toString());
        return regency.browser(person).post().uri("/kukar/koperasi/{c}/legalitas/dokumen/{d}", cooperative, document)
                .body(form).exchange();
    }

    public String stage() {
        return read("$.stage");
    }

    public String since() {
        return read("$.since");
    }

    private String read(String path) {
        var found = new String[1];
        regency.as(regency.dinasOfficer()).get().uri("/kukar/api/cooperatives/{c}/legality", cooperative).exchange()
                .expectStatus().isOk().expectBody().jsonPath(path).value(value -> found[0] = String.valueOf(value));
        return found[0];
    }

    public String page(Person person, String path) {
        return regency.browser(person).get().uri("/kukar/koperasi/{c}/legalitas" + path, cooperative).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
