package id.lumbung.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// What an officer of the Dinas waits for, page after page, through the gateway; and how large the pages are, plain and as
/// they travel.
final class OfficePages {

    private static final String ADMIN = "6281100000001";
    private static final String OFFICER = "6281100000002";
    private static final int WARM_UP = 20;
    private static final String COOPERATIVE = """
            select c.id from cooperative c join book b on b.cooperative_id = c.id
              join bumdes v on v.village_code = c.village_code
              join overlap_case o on o.cooperative_id = c.id where b.sequence > 0 order by c.village_code limit 1""";

    private final Running platform;
    private final int times;

    OfficePages(Running platform, int times) {
        this.platform = platform;
        this.times = times;
    }

    void measure() throws Exception {
        var officer = platform.person(OFFICER);
        var admin = platform.person(ADMIN);
        System.out.printf("%n### Pages of the office, %d times each%n%n", times);
        System.out.printf("| | p50 ms | p99 ms | kB | kB compressed |%n|---|---:|---:|---:|---:|%n");
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var page : pages().entrySet()) {
                measure(client, page.getValue().endsWith("/jejak") ? admin : officer, page.getKey(), page.getValue());
            }
        }
    }

    private void measure(HttpClient client, Person person, String what, String path) throws Exception {
        var tally = new Tally();
        byte[] body = {};
        for (int round = -WARM_UP; round < times; round++) {
            var request = HttpRequest.newBuilder(URI.create(platform.gateway() + path))
                    .header("Authorization", "Bearer " + person.token().get()).header("Accept-Encoding", "gzip")
                    .header("Accept", "text/html,*/*;q=0.8").build();
            var start = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (round >= 0) {
                tally.add(System.nanoTime() - start);
            }
            if (round >= 0 && answer.statusCode() != 200) { // the very first look may find everything cold
                throw new IllegalStateException(path + " was answered with " + answer.statusCode());
            }
            body = answer.body();
            if (round == times - 1) {
                System.out.printf("| %s | %.1f | %.1f | %.1f | %.1f |%n", what, tally.millis(0.5), tally.millis(0.99),
                        plain(answer) / 1e3, body.length / 1e3);
            }
        }
    }

    private static long plain(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return answer.body().length;
        }
        try (var page = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return page.transferTo(OutputStream.nullOutputStream());
        }
    }

    private Map<String, String> pages() throws SQLException {
        var pages = new LinkedHashMap<String, String>();
        try (var cooperatives = platform.connect("cooperative"); var mentoring = platform.connect("mentoring")) {
            var cooperative = one(cooperatives, COOPERATIVE);
            var place = "/koperasi/" + cooperative;
            pages.put("dashboard", "/dasbor");
            pages.put("dashboard: cooperatives that operate", "/dasbor/tahap-BEROPERASI");
            pages.put("dashboard, CSV", "/dasbor/csv");
            pages.put("who is next", "/prioritas");
            pages.put("register of cooperatives", "/koperasi");
            pages.put("a cooperative", place);
            pages.put("its journal", place + "/jurnal");
            pages.put("its trial balance", place + "/neraca-saldo");
            pages.put("its LPK", place + "/laporan/lpk");
            pages.put("its advice", place + "/anjuran");
            pages.put("its papers", place + "/legalitas");
            pages.put("its handovers", place + "/serah-terima");
            pages.put("board of legality", "/legalitas");
            pages.put("weekly report", "/legalitas/laporan");
            pages.put("weekly report, XLSX", "/legalitas/laporan/xlsx");
            pages.put("visits", "/kunjungan");
            pages.put("calendar of visits", "/kunjungan/kalender");
            pages.put("a visit", "/kunjungan/" + one(mentoring,
                    "select visit_id from visit_state where act = 'SELESAI' order by day desc, visit_id limit 1"));
            pages.put("problems", "/permasalahan");
            pages.put("problems of a cooperative", "/permasalahan" + place);
            pages.put("a problem", "/permasalahan/" + one(mentoring,
                    "select id from problem order by reported_at desc, id limit 1"));
            pages.put("desk", "/meja");
            pages.put("desk, its fullest day", "/meja?tanggal="
                    + one(mentoring, "select date from desk_day order by tickets desc, date limit 1"));
            pages.put("desk: to be followed up", "/meja/tindak-lanjut");
            pages.put("desk: statistics", "/meja/statistik");
            pages.put("tickets of a cooperative", "/meja" + place);
            pages.put("a ticket", "/meja/" + one(mentoring, "select id from ticket order by date desc, id limit 1"));
            pages.put("appointments", "/janji");
            pages.put("register of BUM Desa", "/bumdes");
            pages.put("map of peace", "/bumdes/peta");
            pages.put("cases of overlap", "/bumdes/kasus");
            pages.put("agreements", "/bumdes/perjanjian");
            var enterprise = one(cooperatives,
                    "select bumdes_id from overlap_case where cooperative_id = '" + cooperative
                            + "' order by id limit 1");
            pages.put("a BUM Desa", "/bumdes/" + enterprise);
            pages.put("a case", "/bumdes/" + enterprise + "/kasus/" + one(cooperatives,
                    "select id from overlap_case where bumdes_id = '" + enterprise + "' order by id limit 1"));
            pages.put("notices of cooperatives", "/pemberitahuan/koperasi");
            pages.put("notices of the desk", "/pemberitahuan/meja");
            pages.put("count of the bell, cooperatives", "/pemberitahuan/koperasi/jumlah?dari=pengaturan&dan=0");
            pages.put("count of the bell, desk", "/pemberitahuan/meja/jumlah?dari=koperasi&dan=0");
            pages.put("monthly reports", "/laporan");
            pages.put("a monthly report", "/laporan/" + one(mentoring,
                    "select id from monthly_report_now where state = 'DISETUJUI' order by month desc, id limit 1"));
            pages.put("assessments", "/penilaian");
            pages.put("assessments of a cooperative", "/penilaian" + place);
            pages.put("an assessment", "/penilaian/" + one(mentoring,
                    "select id from assessment order by day desc, id limit 1"));
            pages.put("mentors", "/pendamping");
            pages.put("a mentor", "/pendamping/" + one(mentoring,
                    "select mentor_id from visit_state group by mentor_id order by count(*) desc, mentor_id limit 1"));
            pages.put("sharing the villages out", "/pendamping/pembagian");
            pages.put("audit", "/koperasi/jejak");
        }
        pages.replaceAll((_, path) -> "/kukar" + path);
        return pages;
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("Nothing there: " + query);
            }
            return rows.getString(1);
        }
    }
}
