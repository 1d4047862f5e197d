package id.lumbung.mentoring.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ListingTest {

    private final Cooperative batuah = cooperative("Koperasi Desa Merah Putih Batuah", "Batuah");
    private final Cooperative samboja = cooperative("Koperasi Desa Merah Putih Bukit Raya Kecamatan Samboja",
            "Bukit Raya");
    private final Cooperative seberang = cooperative(
            "Koperasi Desa Merah Putih Bukit Raya Kecamatan Tenggarong Seberang", "Bukit Raya");
    private final Cooperative loaKulu = cooperative("Koperasi Desa Merah Putih Loa Kulu", "Loa Kulu");
    private final Cooperative loaKuluKota = cooperative("Koperasi Desa Merah Putih Loa Kulu Kota", "Loa Kulu Kota");
    private final Listing listing = new Listing(List.of(batuah, samboja, seberang, loaKulu, loaKuluKota), Instant.EPOCH,
            false);

    @Test
    void theNameOfTheVillageIsEnoughHoweverItIsTyped() {
        assertThat(listing.named(null, "  BATUAH ")).isEqualTo(Listing.Named.of(batuah));
    }

    @Test
    void aNameSaidInFullIsMeantAlthoughAnotherOneBeginsLikeIt() {
        assertThat(listing.named(null, "loa  kulu")).isEqualTo(Listing.Named.of(loaKulu));
    }

    @Test
    void aPartThatFitsOneIsThatOne() {
        assertThat(listing.named(null, "bukit raya kecamatan samboja")).isEqualTo(Listing.Named.of(samboja));
    }

    @Test
    void wordsThatFitSeveralAreAskedAbout() {
        assertThatThrownBy(() -> listing.named(null, "Bukit Raya")).isInstanceOfSatisfying(SeveralCooperatives.class,
                refusal -> assertThat(refusal.arguments()[2]).asString().contains("Samboja", "Tenggarong Seberang"));
    }

    @Test
    void whatNobodyKnowsStaysAsItWasTyped() {
        assertThat(listing.named(null, "KSP Maju Jaya")).isEqualTo(new Listing.Named(null, "KSP Maju Jaya"));
        assertThat(Listing.UNKNOWN.named(null, "Batuah")).isEqualTo(new Listing.Named(null, "Batuah"));
        assertThat(listing.named(null, null)).isNull();
    }

    @Test
    void anIdentifierThatNobodyKnowsIsNeverKept() {
        assertThat(listing.named(UUID.randomUUID(), "KSP Maju Jaya"))
                .isEqualTo(new Listing.Named(null, "KSP Maju Jaya"));
        assertThatThrownBy(() -> listing.named(UUID.randomUUID(), null)).isInstanceOf(UnknownCooperative.class);
        assertThat(listing.named(batuah.id(), "otherwise")).isEqualTo(Listing.Named.of(batuah));
    }

    private static Cooperative cooperative(String name, String village) {
        return new Cooperative(UUID.randomUUID(), name, village, "Loa Kulu");
    }
}
