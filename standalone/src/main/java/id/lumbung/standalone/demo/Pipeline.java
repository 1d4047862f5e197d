package id.lumbung.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// How far the 237 villages were in May and June 2025, by the numbers that the office gave to the press: on 24 May 44 had
/// met and four had a deed; on 10 June all had met and 61 had a deed; on 25 June 203 had their decree, 15 were ordering the
/// name, for 19 the decree was on its way. Which village was how far is invented but for the first four, and so are the
/// numbers of deeds and decrees.
final class Pipeline {

    private static final int AT_ONCE = 120;
    private static final int MET_IN_MAY = 44;
    private static final int DEEDS_IN_EARLY_JUNE = 61;
    private static final int DECREES = 203;
    private static final int ORDERING_NAMES = 15;

    /// Teluk Bingkai, Lamin Telihan, Tanah Datar, Beloro; then the village of the demo's treasurer.
    private static final List<String> FIRST = List.of("64.02.09.2003", "64.02.09.2001", "64.02.05.2006",
            "64.02.07.2003", "64.02.02.2004");

    private final Door dinas;
    private final List<Map<String, Object>> events = new ArrayList<>();

    Pipeline(Door dinas) {
        this.dinas = dinas;
    }

    void appear() {
        var villages = dinas.list("/kukar/api/cooperatives").stream().sorted(inOrder()).toList();
        for (int at = 0; at < villages.size(); at++) {
            goesItsWay(at, Demo.text(villages.get(at), "id"), Demo.text(villages.get(at), "villageCode"));
        }
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            dinas.put("/kukar/api/legality/events",
                    Map.of("events", events.subList(from, Math.min(events.size(), from + AT_ONCE))));
        }
    }

    /// The first ones, then the others as if drawn by lot, the same in every start.
    private static Comparator<Map<String, Object>> inOrder() {
        return Comparator.<Map<String, Object>>comparingInt(row -> {
            var place = FIRST.indexOf(Demo.text(row, "villageCode"));
            return place < 0 ? FIRST.size() : place;
        }).thenComparing(row -> Demo.key("lot", Demo.text(row, "villageCode")));
    }

    private void goesItsWay(int at, String cooperative, String code) {
        boolean early = at < DEEDS_IN_EARLY_JUNE;
        var met = at < FIRST.size()
                ? day("2025-05-08", at)
                : at < MET_IN_MAY ? day("2025-05-12", at % 12) : day("2025-05-26", early ? at % 5 : at % 14);
        say(cooperative, code, "BA_MUSDESUS", "TERBIT", met, null);
        if (at >= DECREES && at < DECREES + ORDERING_NAMES) {
            say(cooperative, code, "PESAN_NAMA", "PROSES", day("2025-06-13", at % 10), null);
            return;
        }
        var deed = at < FIRST.size() - 1
                ? day("2025-05-20", at % 3)
                : early ? day("2025-06-02", at % 8) : day("2025-06-11", at % 7);
        say(cooperative, code, "AKTA_PENDIRIAN", "TERBIT", deed, Integer.toString(at % 60 + 1));
        if (at < DECREES) {
            say(cooperative, code, "SK_AHU", "TERBIT", early ? deed.plusDays(6 + at % 6) : day("2025-06-18", at % 8),
                    "AHU-00%05d.AH.01.29.TAHUN 2025".formatted(20_000 + at * 13));
        } else {
            say(cooperative, code, "SK_AHU", "PROSES", day("2025-06-19", at % 6), null);
        }
    }

    private static LocalDate day(String first, int later) {
        return LocalDate.parse(first).plusDays(later);
    }

    private void say(String cooperative, String code, String document, String status, LocalDate on,
            @Nullable String number) {
        var event = new HashMap<String, Object>(
                Map.of("status", status, "happenedOn", on.toString(), "passed", true));
        if (number != null) {
            event.put("number", number);
        }
        events.add(Map.of("id", Demo.key("legality", code + document + status).toString(), "cooperative", cooperative,
                "document", document, "event", event));
    }
}
