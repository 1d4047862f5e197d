package id.lumbung.cooperative.upload;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.organ.Office;

import static org.assertj.core.api.Assertions.assertThat;

/// What is sent past the gateway and is too large is answered in words, not by a broken connection.
@FeatureTest
class TooLargeTest {

    private static final String BOUNDARY = "batas";
    private static final byte[] PIECE = new byte[1024 * 1024];

    @Autowired
    private TestRegency kukar;

    @Test
    void twoHundredMegabytesAreRefusedInWords() throws Exception {
        var cooperative = kukar.freshCooperative();
        var treasurer = kukar.officer(cooperative, Office.BENDAHARA);
        for (var upload : new String[]{"/anggota/impor/berkas", "/impor/berkas", "/rekonsiliasi/impor/berkas",
                "/saldo-awal/berkas"}) {
            var answer = send(treasurer, "/kukar/koperasi/" + cooperative + upload, "text/html", file(200), "POST");
            assertThat(answer.statusCode()).as(upload).isEqualTo(413);
            assertThat(answer.body()).contains("terlalu besar", "10 MB", "<main");
        }
        var answer = send(treasurer, "/kukar/api/cooperatives/%s/rosters/%s/files".formatted(cooperative,
                UUID.randomUUID()), "application/json", file(200), "PUT");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("request.too-large");
    }

    /// Nobody knows the length of what comes in pieces before it is too much.
    @Test
    void whatComesInPiecesIsRefusedInWordsToo() throws Exception {
        var cooperative = kukar.freshCooperative();
        var treasurer = kukar.officer(cooperative, Office.BENDAHARA);
        var answer = send(treasurer, "/kukar/koperasi/" + cooperative + "/anggota/impor/berkas", "text/html",
                pieces(60), "POST");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("terlalu besar", "10 MB");
    }

    private HttpResponse<String> send(TestRegency.Person person, String path, String accept, BodyPublisher body,
            String method) throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(HttpRequest.newBuilder(URI.create(kukar.url() + path)).header("Authorization",
                    "Bearer " + person.token()).header("Accept", accept)
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).method(method, body).build(),
                    BodyHandlers.ofString());
        }
    }

    private static BodyPublisher file(int megabytes) {
        var head = head();
        var foot = foot();
        return BodyPublishers.fromPublisher(pieces(megabytes),
                head.length + (long) megabytes * PIECE.length + foot.length);
    }

    private static BodyPublisher pieces(int megabytes) {
        var pieces = new ArrayList<byte[]>();
        pieces.add(head());
        pieces.addAll(Collections.nCopies(megabytes, PIECE));
        pieces.add(foot());
        return BodyPublishers.ofByteArrays(pieces);
    }

    private static byte[] head() {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kunci\"\r\n\r\n" + UUID.randomUUID()
                + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"besar.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] foot() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
