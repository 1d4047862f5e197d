package id.lumbung.mentoring;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.testing.schema.EarlierVersion;

import static org.assertj.core.api.Assertions.assertThat;

/// An upgrade is not noticed, and can be taken back, only while the version before still works with the new schema.
@FeatureTest
class EarlierVersionTest {

    @Test
    void theVersionBeforeStillWorksWithTheSchemaOfToday(@Autowired DataSource service) throws Exception {
        assertThat(EarlierVersion.allComplaints(service)).isEmpty();
    }
}
