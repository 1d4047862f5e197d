package id.lumbung.standalone.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The village enterprises of Loa Kulu, invented: one that doubles what the cooperative of Loa Kulu Kota plans, and some that
/// feed or leave alone their neighbours.
final class Enterprises {

    private static final String PATH = "/kukar/api/village-enterprises";

    /// @param line of business of its one unit
    private record Enterprise(String village, String name, String unit, String line, String bumdesClass) {}

    private static final List<Enterprise> ENTERPRISES = List.of(
            new Enterprise("64.02.02.2004", "BUM Desa Etam Jaya Loa Kulu Kota", "Toko Desa", "SEMBAKO", "BERKEMBANG"),
            new Enterprise("64.02.02.2003", "BUM Desa Bina Bersama Jembayan", "Air Bersih", "AIR_BERSIH", "MAJU"),
            new Enterprise("64.02.02.2005", "BUM Desa Tunas Harapan Loh Sumber", "Sawah Desa", "TANAMAN", "PEMULA"),
            new Enterprise("64.02.02.2006", "BUM Desa Mina Lestari Ponoragan", "Kolam Patin", "PERIKANAN", "MAJU"),
            new Enterprise("64.02.02.2008", "BUM Desa Karya Mandiri Margahayu", "Pangkalan LPG", "PANGKALAN_LPG",
                    "PERINTIS"));

    private final Door dinas;
    private final Function<Cast, String> accounts;

    Enterprises(Door dinas, Function<Cast, String> accounts) {
        this.dinas = dinas;
        this.accounts = accounts;
    }

    /// @param cooperative the one of Loa Kulu Kota, which plans two outlets
    void appear(UUID cooperative) {
        for (var enterprise : ENTERPRISES) {
            var id = Demo.key("bumdes", enterprise.village());
            dinas.post(PATH, id, Map.of("village", enterprise.village(), "name", enterprise.name(), "regulation",
                    "Perdes 3/2019"));
            dinas.post(PATH + "/" + id + "/years", Demo.key("year", enterprise.village()),
                    Map.of("year", 2024, "active", true, "bumdesClass", enterprise.bumdesClass(), "turnover",
                            180_000_000, "profit", 21_500_000, "villageIncome", 6_000_000));
            dinas.post(PATH + "/" + id + "/units", Demo.key("unit", enterprise.village()),
                    Map.of("name", enterprise.unit(), "line", enterprise.line(), "customers", "WARGA", "workers", 3,
                            "state", "BERJALAN", "since", "2022-03-01"));
        }
        var home = Demo.key("bumdes", ENTERPRISES.getFirst().village());
        appoint(home, "KEPALA_DESA", Cast.SUPERVISOR);
        appoint(home, "KETUA_BPD", Cast.COUNCIL);
        appoint(home, "DIREKTUR_BUMDES", Cast.DIRECTOR);
        plan(cooperative, "SEMBAKO", "Gerai Sembako", "SEMBAKO");
        plan(cooperative, "USP", "Unit Simpan Pinjam", "SIMPAN_PINJAM");
    }

    private void appoint(UUID bumdes, String office, Cast holder) {
        var term = Demo.key("village-term", office);
        dinas.post(PATH + "/" + bumdes + "/officers", term, Map.of("office", office, "name", holder.person(), "phone",
                holder.phone(), "starts", "2021-11-01", "basis", "SK Bupati 141/2021"));
        dinas.put(PATH + "/" + bumdes + "/officers/" + term + "/account", Map.of("subject", accounts.apply(holder)));
    }

    private void plan(UUID cooperative, String kind, String name, String line) {
        dinas.post("/kukar/api/cooperatives/" + cooperative + "/outlets", Demo.key("outlet", kind), Map.of("code", kind,
                "kind", kind, "name", name, "line", line, "customers", "WARGA", "assetOwner", "DESA"));
    }
}
