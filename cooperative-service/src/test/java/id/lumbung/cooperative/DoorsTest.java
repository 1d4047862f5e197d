package id.lumbung.cooperative;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.postgres.TestPostgres;
import id.lumbung.testing.schema.SchemaRules;
import id.lumbung.testing.schema.Spread;
import id.lumbung.testing.web.HandlerWalk;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class DoorsTest {

    @Autowired
    private TestRegency kukar;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void noDoorOpensForTheWrongKeyAndNoneBreaks() {
        var walk = HandlerWalk.over(mappings, "kukar")
                .open("/verifikasi/{token}", "whoever holds a receipt may ask whether it is true")
                .open("/verifikasi/kuitansi/{token}", "a link that was sent, signed and short-lived")
                .open("/verifikasi/kuitansi/{token}/pdf", "the same as a document");
        assertThat(walk.doors()).hasSizeGreaterThan(30);
        var own = kukar.token("penjelajah", "Penjelajah", "dinas-admin", "pengurus");
        var foreign = TokenIssuer.shared().token().subject("asing").name("Orang Asing").member("kubar", 6407,
                "dinas-admin", "dinas-petugas", "pengurus", "pengawas");
        assertThat(walk.complaints(kukar.url(), TokenIssuer.shared(), own, foreign)).isEmpty();
    }

    @Test
    void severalMachinesWouldHoldEveryTableOfARegencyTogether() throws Exception {
        assertThat(Spread.of(TestPostgres.superuser(Surroundings.DATABASE))).hasSizeGreaterThan(60)
                .containsEntry("line_of_business", "everywhere")
                .allSatisfy((table, how) -> assertThat(how).as(table).isIn("by tenant_id", "everywhere"));
    }

    @Test
    void everyTableKeepsTheRulesOfPooledRows() throws Exception {
        assertThat(SchemaRules.of(TestPostgres.superuser(Surroundings.DATABASE), Surroundings.APP)
                .except("interest_tax", "the same law everywhere")
                .except("line_of_business", "the same lines everywhere").violations())
                .isEmpty();
    }
}
