package id.lumbung.cooperative.membership;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemberIndexTest {

    private final MemberView sari = member("6402061004-00001", "Sari");
    private final MemberView budi = member("6402061004-00002", "Budi Santoso");

    @Test
    void aMemberIsNamedByNumberByItsLastPartOrByName() {
        var index = MemberIndex.of(List.of(sari, budi));
        assertThat(index.find("6402061004-00001")).contains(sari);
        assertThat(index.find(" 00002 ")).contains(budi);
        assertThat(index.find("budi  SANTOSO")).contains(budi);
        assertThat(index.find("1")).isEmpty();
    }

    @Test
    void whatTwoShareNamesNobody() {
        var index = MemberIndex.of(List.of(sari, member("6402061005-00001", "sari"), budi));
        assertThat(index.find("00001")).isEmpty();
        assertThat(index.find("Sari")).isEmpty();
        assertThat(index.find("6402061005-00001")).isPresent();
    }

    private static MemberView member(String number, String name) {
        return new MemberView(UUID.randomUUID(), number, name);
    }
}
