package id.lumbung.standalone.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The cooperative of Loa Kulu Kota: its organs and its first nine members.
final class Village {

    private static final String CODE = "6402022004";
    private static final String FOUNDED = "2025-06-20";
    private static final String MINUTES = "BA Musdesus 12 Mei 2025";

    /// Who holds an office.
    private record Seat(String office, String holder, String phone) {

        /// One of the cast, who gets an account.
        Seat(String office, Cast holder) {
            this(office, holder.person(), holder.phone());
        }
    }

    private record Founder(String name, String nik, String phone, String occupation) {}

    private static final List<Seat> SEATS = List.of(
            new Seat("KETUA", Cast.CHAIR),
            new Seat("WAKIL_BIDANG_USAHA", "Budi Santoso", "6281100000011"),
            new Seat("WAKIL_BIDANG_ANGGOTA", "Kartini", "6281100000012"),
            new Seat("SEKRETARIS", "Maria Ulfah", "6281100000014"),
            new Seat("BENDAHARA", Cast.TREASURER),
            new Seat("KETUA_PENGAWAS", Cast.SUPERVISOR),
            new Seat("ANGGOTA_PENGAWAS", "Joko Susilo", "6281100000013"),
            new Seat("ANGGOTA_PENGAWAS", "Sulastri", "6281100000016"));

    /// Invented people: birth dates inside the numbers, women's days with 40 added.
    private static final List<Founder> FOUNDERS = List.of(
            new Founder(Cast.CHAIR.person(), "6402021203780001", Cast.CHAIR.phone(), "Petani"),
            new Founder(Cast.TREASURER.person(), "6402025507820001", Cast.TREASURER.phone(), "Guru"),
            new Founder(Cast.MEMBER.person(), "6402024209900001", Cast.MEMBER.phone(), "Pedagang"),
            new Founder("Budi Santoso", "6402020101750002", "6281100000011", "Petani"),
            new Founder("Kartini", "6402026104800003", "6281100000012", "Penjahit"),
            new Founder("Joko Susilo", "6402021709850004", "6281100000013", "Nelayan"),
            new Founder("Maria Ulfah", "6402024811880005", "6281100000014", "Ibu rumah tangga"),
            new Founder("Rahmat Hidayat", "6402022306720006", "6281100000015", "Petani"),
            new Founder("Sulastri", "6402025202790007", "6281100000016", "Pedagang"));

    private final Door dinas;
    private final Function<Cast, String> accounts;

    /// @param accounts makes an account for one of the cast and gives its subject
    Village(Door dinas, Function<Cast, String> accounts) {
        this.dinas = dinas;
        this.accounts = accounts;
    }

    String name() {
        return "Loa Kulu Kota";
    }

    /// Makes the register of all cooperatives, and appoints the organs of this one.
    Village appear() {
        dinas.put("/kukar/api/cooperatives/register", Map.of());
        for (var seat : SEATS) {
            dinas.put(term(seat.office(), seat.phone()), Map.of("office", seat.office(), "name", seat.holder(), "phone",
                    seat.phone(), "starts", FOUNDED, "minutes", MINUTES));
        }
        giveAccount("KETUA", Cast.CHAIR);
        giveAccount("BENDAHARA", Cast.TREASURER);
        giveAccount("KETUA_PENGAWAS", Cast.SUPERVISOR);
        return this;
    }

    private void giveAccount(String office, Cast holder) {
        dinas.put(term(office, holder.phone()) + "/account", Map.of("subject", accounts.apply(holder)));
    }

    private String term(String office, String phone) {
        return path(cooperative()) + "/terms/" + Demo.key("term", office + phone);
    }

    /// Enters the nine of the founding meeting.
    void admitMembers(Door chair) {
        var cooperative = cooperative();
        for (var founder : FOUNDERS) {
            var form = new LinkedHashMap<String, Object>();
            form.put("name", founder.name());
            form.put("nik", founder.nik());
            form.put("phone", founder.phone());
            form.put("address", "Desa Loa Kulu Kota");
            form.put("rt", "001");
            form.put("occupation", founder.occupation());
            chair.put(path(cooperative) + "/founders/" + member(founder), form);
        }
        dinas.put(path(cooperative) + "/members/" + member(FOUNDERS.get(2)) + "/account",
                Map.of("subject", accounts.apply(Cast.MEMBER)));
    }

    /// From the day of the founding meeting on, the treasurer may record.
    void openBooks(Door treasurer) {
        treasurer.put(path(cooperative()) + "/books", Map.of("from", FOUNDED));
    }

    /// The id of the cooperative in the register.
    UUID cooperative() {
        return dinas.list("/kukar/api/cooperatives").stream()
                .filter(row -> Demo.text(row, "villageCode").replace(".", "").equals(CODE))
                .map(row -> UUID.fromString(Demo.text(row, "id")))
                .findFirst()
                .orElseThrow(() -> new DemoStopped("the register has no cooperative of " + name()));
    }

    private static UUID member(Founder founder) {
        return Demo.key("member", founder.nik());
    }

    private static String path(UUID cooperative) {
        return "/kukar/api/cooperatives/" + cooperative;
    }
}
