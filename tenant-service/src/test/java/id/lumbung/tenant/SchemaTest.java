package id.lumbung.tenant;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import id.lumbung.testing.postgres.TestPostgres;
import id.lumbung.testing.schema.SchemaRules;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class SchemaTest {

    @Test
    void everyTableKeepsTheRegenciesApart() throws SQLException {
        assertThat(SchemaRules.of(TestPostgres.superuser("tenant"), "tenant_app")
                .except("province", "reference data, the same for everybody")
                .except("regency_reference", "reference data, the same for everybody")
                .except("district", "reference data, the same for everybody")
                .except("village", "reference data, the same for everybody")
                .except("regency", "the list of the tenants themselves")
                .except("suspension", "closes the door before anybody is bound")
                .except("closure", "closes the door before anybody is bound")
                .except("placement", "says where rows are before anybody is bound")
                .except("onboarding", "the operator's work, before the regency has anybody")
                .except("onboarding_step", "the operator's work, before the regency has anybody")
                .except("onboarding_batch", "the operator's work, before its regencies have anybody")
                .except("onboarding_batch_row", "the operator's work, before its regencies have anybody")
                .except("login", "whose counter looks after a user name is decided across regencies")
                .violations()).isEmpty();
    }
}
