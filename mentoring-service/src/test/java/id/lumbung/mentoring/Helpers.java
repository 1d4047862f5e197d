package id.lumbung.mentoring;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Mentors of Kukar as a test needs them. Each test makes villages and people of its own, so that none meets another's.
public final class Helpers {

    private final Desktop office;

    public Helpers(RestTestClient http) {
        this.office = new Desktop(http, People.budi());
    }

    /// The office itself.
    public Desktop office() {
        return office;
    }

    /// A new Business Assistant with an account of her own.
    ///
    /// @param quota how many cooperatives
    public Helper assistant(int quota) {
        return mentor("BA", quota);
    }

    public Helper mentor(String kind, int quota) {
        var id = UUID.randomUUID();
        var account = "mentor-" + id;
        office.post("/kukar/api/mentors", id, terms(kind, "Dewi " + id.toString().substring(0, 8), quota)).made();
        office.put("/kukar/api/mentors/" + id + "/account", "{\"subject\":\"" + account + "\"}").made();
        return new Helper(id, office.as(
                "Bearer " + People.kukar(account, "Dewi " + id.toString().substring(0, 8), "pendamping").sign()));
    }

    /// A cooperative that nobody else knows.
    public UUID village(String name) {
        var id = UUID.randomUUID();
        World.open(id, name);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(office.page("/kukar/meja/baru")).contains(name)); // told in the background
        return id;
    }

    public UUID assign(Helper mentor, UUID cooperative) {
        var id = UUID.randomUUID();
        office.post("/kukar/api/assignments", id,
                "{\"mentorId\":\"" + mentor.id() + "\",\"cooperativeId\":\"" + cooperative + "\"}").made();
        return id;
    }

    /// A visit of today, from its plan to its report.
    public static UUID visit(Helper mentor, UUID cooperative) {
        var id = UUID.randomUUID();
        mentor.desk().post("/kukar/api/visits", id, """
                {"cooperativeId":"%s","day":"%s","purpose":"Menghitung kas"}""".formatted(cooperative,
                LocalDate.now(ZoneId.of("Asia/Makassar")))).made();
        mentor.desk().put("/kukar/api/visits/" + id + "/arrival", "{}").made();
        mentor.desk().post("/kukar/api/visits/" + id + "/report", UUID.randomUUID(),
                """
                        {"report":{"peopleMet":"Ibu Sari","findings":"Kas dihitung bersama","signedName":"Sari"},"position":{}}""")
                .made();
        return id;
    }

    public static String terms(String kind, String name, int quota) {
        return """
                {"kind":"%s","name":"%s","phone":"0812 3456 7890","employer":"Dinas Koperasi Provinsi",
                 "starts":"2025-01-01","ends":"2099-12-31","quota":%d,"districts":["Loa Janan"]}"""
                .formatted(kind, name, quota);
    }

    /// @param desk how she uses the service
    public record Helper(UUID id, Desktop desk) {}
}
