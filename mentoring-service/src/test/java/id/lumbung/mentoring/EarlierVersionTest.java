package id.lumbung.mentoring;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.lumbung.testing.schema.EarlierVersion;

import static org.assertj.core.api.Assertions.assertThat;

/// An upgrade is not noticed, and can be taken back, only while the version before still works with the new schema.
@FeatureTest
class EarlierVersionTest {

    @Autowired
    private DataSource service;

    @Test
    void theVersionBeforeStillWorksWithTheSchemaOfToday() throws Exception {
        var released = System.getProperty("lumbung.released");
        if (released != null) {
            EarlierVersion.keep(released, service);
        }
        for (var version : EarlierVersion.all()) {
            assertThat(version.size()).as("%s asked for", version).isGreaterThan(100);
            assertThat(version.complaints(service)).as("%s", version).isEmpty();
        }
    }
}
