package id.lumbung.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import id.lumbung.journeys.house.House;
import id.lumbung.journeys.house.Phone;
import id.lumbung.journeys.house.Story;

import static org.assertj.core.api.Assertions.assertThat;

/// The admin of the second regency tries every address that the people of the first one used.
@Story
@Order(30)
class AnotherRegencySeesNothing {

    /// Refused, not found, or a form that is not even read because it carries no file.
    private static final Set<Integer> NO = Set.of(403, 404, 415);
    private static final Map<String, String> DISGUISE = Map.of("X-Tenant-Id", "6402", "X-Tenant-Slug", "kukar",
            "X-User-Id",
            "operator", "X-Internal-Roles", "operator", "X-Forwarded-Prefix", "/kukar", "X-Forwarded-Host", "kukar",
            "X-Original-URL", "/kukar/koperasi", "X-HTTP-Method-Override", "GET");

    private final House house;
    private final Phone phone;
    private List<String> read = List.of();
    private List<String> written = List.of();

    AnotherRegencySeesNothing(House house) {
        this.house = house;
        this.phone = house.phone();
    }

    @BeforeAll
    void comeIn() {
        read = house.read(house.kukar());
        written = house.written(house.kukar());
        if (read.isEmpty()) { // told alone: then of a treasurer who looks around
            try (var hers = house.phone()) {
                var village = house.village();
                hers.signIn(village.treasurer(), village.page(""));
                List.of("/catat", "/buku-kas", "/neraca-saldo", "/jurnal", "/anggota", "/organ")
                        .forEach(place -> hers.open(village.page(place)));
                house.remember(hers);
                read = house.read(house.kukar());
            }
        }
        phone.signIn(house.kutim().admin(), "/login");
    }

    @AfterAll
    void hangUp() {
        phone.close();
    }

    @Test
    @Order(1)
    void sheIsToldThatSheIsNotRegisteredThere() {
        phone.open("/kukar/koperasi");
        assertThat(phone.status()).isEqualTo(403);
        assertThat(phone.text()).contains("Anda tidak terdaftar di").doesNotContain("237");
    }

    @Test
    @Order(2)
    void noPageOfTheOthersOpensInHerBrowser() {
        assertThat(read).hasSizeGreaterThan(5);
        var open = new ArrayList<String>();
        read.forEach(address -> note(open, "GET", address, phone.knock("GET", address)));
        written.forEach(address -> note(open, "POST", address, phone.knock("POST", address)));
        assertThat(open).isEmpty();
    }

    @Test
    @Order(3)
    void nothingOfTheOthersIsFoundBelowHerOwnAddress() {
        var open = new ArrayList<String>();
        read.stream().filter(AnotherRegencySeesNothing::namesSomething).map(AnotherRegencySeesNothing::below)
                .forEach(address -> note(open, "GET", address, phone.knock("GET", address)));
        written.stream().filter(AnotherRegencySeesNothing::namesSomething).map(AnotherRegencySeesNothing::below)
                .forEach(address -> note(open, "POST", address, phone.knock("POST", address)));
        assertThat(open).isEmpty();
    }

    @Test
    @Order(4)
    void aTokenOpensNoMoreThanASessionEvenInDisguise() {
        var api = house.as(house.kutim().admin());
        var open = new ArrayList<String>();
        for (var address : read) {
            for (var headers : List.of(Map.<String, String>of(), DISGUISE)) {
                note(open, "GET", address, api.send("GET", address, null, headers).statusCode());
            }
            if (namesSomething(address)) {
                var json = address.replace("/koperasi/", "/api/cooperatives/").replaceFirst("\\?.*", "");
                note(open, "GET", json, api.send("GET", json, null, DISGUISE).statusCode());
                note(open, "GET", below(json), api.send("GET", below(json), null, DISGUISE).statusCode());
            }
        }
        note(open, "GET", "/kukar/api/cooperatives",
                api.send("GET", "/kukar/api/cooperatives", null, DISGUISE).statusCode());
        note(open, "GET", "/kukar/api/users", api.send("GET", "/kukar/api/users", null, DISGUISE).statusCode());
        note(open, "GET", "/kukar/api/tickets", api.send("GET", "/kukar/api/tickets", null, DISGUISE).statusCode());
        assertThat(open).isEmpty();
    }

    @Test
    @Order(5)
    void aDisguiseChangesNothingOfWhatIsHersEither() {
        var api = house.as(house.kutim().admin());
        var plain = api.send("GET", "/kutim/api/cooperatives", null, Map.of());
        var disguised = api.send("GET", "/kutim/api/cooperatives", null, DISGUISE);
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(disguised.body()).isEqualTo(plain.body()).doesNotContain("6402");
    }

    @Test
    @Order(6)
    void anOperatorsPagesAreNotHers() {
        assertThat(phone.knock("GET", "/operator/kabupaten")).isEqualTo(403);
        assertThat(house.as(house.kutim().admin()).send("GET", "/api/regencies", null, Map.of()).statusCode())
                .isEqualTo(403);
    }

    private static void note(List<String> open, String method, String address, int status) {
        if (!NO.contains(status)) {
            open.add(status + " " + method + " " + address);
        }
    }

    private static boolean namesSomething(String address) {
        return address.matches(".*/[0-9a-f]{8}-[0-9a-f-]{27}.*");
    }

    private static String below(String address) {
        return address.replaceFirst("^/kukar/", "/kutim/");
    }
}
