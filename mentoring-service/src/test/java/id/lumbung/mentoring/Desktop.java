package id.lumbung.mentoring;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import com.jayway.jsonpath.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;

/// How a person or a program uses the service: pages, forms, JSON.
///
/// @param who the value of the header `Authorization`
public record Desktop(RestTestClient http, String who) {

    public Desktop as(String other) {
        return new Desktop(http, other);
    }

    public String page(String path) {
        var shown = look(path);
        assertThat(shown.status()).as(path + "\n" + shown.body()).isEqualTo(200);
        return shown.body();
    }

    public Answer look(String path) {
        return Answer.of(http.get().uri(path).header("Authorization", who).accept(MediaType.TEXT_HTML).exchange());
    }

    public Answer get(String path) {
        return Answer.of(http.get().uri(path).header("Authorization", who).exchange());
    }

    /// Sends a form with a fresh key.
    public Answer form(String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return form(path, form);
    }

    public Answer form(String path, MultiValueMap<String, String> fields) {
        var form = new LinkedMultiValueMap<>(fields);
        form.addIfAbsent("kunci", UUID.randomUUID().toString());
        return Answer.of(http.post().uri(path).header("Authorization", who).accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange());
    }

    public Answer post(String path, UUID key, String json) {
        return Answer.of(http.post().uri(path).header("Authorization", who).header("Idempotency-Key", key.toString())
                .contentType(MediaType.APPLICATION_JSON).body(json).exchange());
    }

    public Answer put(String path, String json) {
        return Answer.of(http.method(HttpMethod.PUT).uri(path).header("Authorization", who)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON).body(json).exchange());
    }

    /// What was answered.
    public record Answer(int status, URI location, String body) {

        static Answer of(RestTestClient.ResponseSpec response) {
            var result = response.expectBody(String.class).returnResult();
            var body = result.getResponseBody();
            return new Answer(result.getStatus().value(), result.getResponseHeaders().getLocation(),
                    body == null ? "" : body);
        }

        /// Where the form led, without what is said there.
        public String next() {
            assertThat(status).as(body).isEqualTo(303);
            return location.getPath();
        }

        public Answer made() {
            assertThat(status).as(body).isBetween(200, 299);
            return this;
        }

        /// Refused with this status, in these words.
        public void refused(int expected, String... words) {
            assertThat(status).as(body).isEqualTo(expected);
            assertThat(words).allSatisfy(word -> assertThat(body).contains(word));
        }

        public String text(String path) {
            return String.valueOf(JsonPath.<Object>read(body, path));
        }

        public List<String> texts(String path) {
            return new ArrayList<>(JsonPath.<List<Object>>read(body, path).stream().map(String::valueOf).toList());
        }
    }
}
