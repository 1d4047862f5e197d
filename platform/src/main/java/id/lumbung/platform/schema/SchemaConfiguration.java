package id.lumbung.platform.schema;

import java.time.Clock;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.ResourcePatternResolver;

import id.lumbung.platform.cell.Cells;

/// Adds `schema` to the readiness of every service with a database.
@AutoConfiguration(afterName = "id.lumbung.platform.cell.CellConfiguration")
class SchemaConfiguration {

    @Bean
    @ConditionalOnBean(Cells.class)
    SchemaHealth schemaHealthIndicator(Cells cells, Clock clock, ResourcePatternResolver resources) {
        return new SchemaHealth(cells.databases(), clock, resources);
    }
}
