package id.lumbung.cooperative;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.overlap.AVillage;
import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.web.RoleWalk;

import static org.assertj.core.api.Assertions.assertThat;

/// Who may use which door, all in one village: `roles.txt` says it, and a door that is not in it is an error.
@FeatureTest
class RolesTest {

    @Autowired
    private TestRegency kukar;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyDoorLetsInWhomTheTableNames() throws IOException {
        var village = AVillage.of(kukar);
        var people = people(village);
        var walk = RoleWalk.over(mappings, Map.of("regency", "kukar", "cooperative", village.cooperative().toString(),
                "bumdes", village.bumdes().toString(), "account", "1-1111", "month", "2025-07", "year", "2025"));
        assertThat(walk.differences(kukar.url(), people, Files.readAllLines(Path.of("src/test/resources/roles.txt"))))
                .isEmpty();
    }

    private Map<String, String> people(AVillage village) {
        var people = new LinkedHashMap<String, String>();
        people.put("dinas-admin", kukar.dinasAdmin().token());
        people.put("dinas-petugas", kukar.dinasOfficer().token());
        people.put("pendamping", kukar.person("pendamping", "Pak Damping", "pendamping").token());
        people.put("kepala-desa", village.officer("KEPALA_DESA").token());
        people.put("bpd", village.officer("KETUA_BPD").token());
        people.put("bumdes", village.officer("DIREKTUR_BUMDES").token());
        for (var office : new Office[]{Office.KETUA, Office.SEKRETARIS, Office.BENDAHARA}) {
            people.put(office.name().toLowerCase(Locale.ROOT),
                    kukar.officer(village.cooperative(), office).token());
        }
        people.put("pengurus", kukar.officer(village.cooperative(), Office.ANGGOTA_PENGURUS).token());
        people.put("pengawas", kukar.officer(village.cooperative(), Office.ANGGOTA_PENGAWAS).token());
        people.put("tanpa-jabatan", kukar.person("tanpa-jabatan", "Bu Tetangga", "pengurus").token());
        people.put("anggota", member(village.cooperative()).token());
        people.put("operator", TokenIssuer.shared().token().subject("operator-lain").realmRole("operator").sign());
        people.put("dukungan", TokenIssuer.shared().token().subject(Surroundings.SUPPORT).realmRole("operator").sign());
        return people;
    }

    private Person member(UUID cooperative) {
        var secretary = kukar.officer(cooperative, Office.WAKIL_BIDANG_ANGGOTA);
        var person = kukar.person("anggota-" + UUID.randomUUID(), "Bu Anggota", "anggota");
        var member = UUID.randomUUID();
        kukar.as(secretary).put().uri("/kukar/api/cooperatives/{c}/founders/{m}", cooperative, member)
                .body(Map.of("name", "Bu Anggota", "nik", "6402064207850777", "address", "Jl. Lumbung 1", "phone",
                        TestRegency.nextPhone()))
                .exchange().expectStatus().isOk();
        kukar.as(kukar.dinasAdmin()).put().uri("/kukar/api/cooperatives/{c}/members/{m}/account", cooperative, member)
                .body(Map.of("subject", person.subject())).exchange().expectStatus().isOk();
        return person;
    }
}
