package id.lumbung.standalone.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The office's mentors: three of them, one with an account, her villages, a visit that was made and two that are ahead.
final class Mentoring {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final String DISTRICT = "Loa Kulu";
    private static final String OWN_VILLAGE = "Loa Kulu Kota";
    private static final int VILLAGES = 8;
    private static final int AHEAD = 3;

    private final Door dinas;
    private final Door mentor;

    Mentoring(Door dinas, Door mentor) {
        this.dinas = dinas;
        this.mentor = mentor;
    }

    /// @param account of the mentor who signs in
    void begin(String account) {
        var dewi = take("BA", Cast.MENTOR.person(), Cast.MENTOR.phone(), 10);
        dinas.put("/kukar/api/mentors/" + dewi + "/account", Map.of("subject", account));
        take("PPKL", "Agus Salim", "6281100000021", 40);
        take("PMO", "Ratna Sari", "6281100000022", 240);
        var villages = dinas.list("/kukar/api/cooperatives").stream()
                .filter(row -> DISTRICT.equals(row.get("districtName")))
                .sorted((one, other) -> Boolean.compare(isOwn(other), isOwn(one))).limit(VILLAGES)
                .map(row -> Demo.text(row, "id")).toList();
        villages.forEach(village -> dinas.post("/kukar/api/assignments", Demo.key("assignment", village),
                Map.of("mentorId", dewi, "cooperativeId", village)));
        visit(villages);
    }

    private void visit(List<String> villages) {
        var today = LocalDate.now(ZONE);
        var made = plan(villages.getFirst(), today, "Membantu mengisi buku kas");
        mentor.put(visit(made) + "/arrival", Map.of("latitude", -0.4857, "longitude", 116.9905, "accuracy", 14));
        mentor.post(visit(made) + "/report", Demo.key("report", made.toString()),
                Map.of("report", Map.of("peopleMet", "Siti Rahmawati (bendahara), Ahmad Fauzi (ketua)", "findings",
                        "Buku kas sudah dibuka. Kas belum pernah dihitung bersama.", "recommendations",
                        "Hitung kas setiap Sabtu dan tutup buku sebelum tanggal 10.", "signedName", "Siti Rahmawati",
                        "answers", Map.of("papan", "YA", "buku-kas", "SEBAGIAN", "opname", "TIDAK")), "position",
                        Map.of()));
        mentor.post("/kukar/api/actions?cooperative=" + villages.getFirst(), Demo.key("action", made.toString()),
                Map.of("what", "Menghitung kas setiap Sabtu", "who", "Bendahara", "due",
                        today.plusWeeks(1).toString(), "visitId", made));
        for (var days = 1; days < AHEAD; days++) {
            plan(villages.get(days), today.plusDays(days), "Memeriksa kelengkapan dokumen");
        }
    }

    private UUID plan(String village, LocalDate day, String purpose) {
        var key = Demo.key("visit", village + day);
        mentor.post("/kukar/api/visits", key,
                Map.of("cooperativeId", village, "day", day.toString(), "purpose", purpose));
        return key;
    }

    private UUID take(String kind, String name, String phone, int quota) {
        var key = Demo.key("mentor", phone);
        dinas.post("/kukar/api/mentors", key, Map.of("kind", kind, "name", name, "phone", "0" + phone.substring(2),
                "employer", "Dinas Koperasi Provinsi", "starts", "2025-10-01", "quota", quota, "districts",
                List.of(DISTRICT)));
        return key;
    }

    private static boolean isOwn(Map<String, Object> row) {
        return OWN_VILLAGE.equals(row.get("villageName"));
    }

    private static String visit(UUID visit) {
        return "/kukar/api/visits/" + visit;
    }
}
