package id.lumbung.platform.schema;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Adds `schema` to the readiness of every service with a database.
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
class SchemaConfiguration {

    @Bean
    @ConditionalOnBean(JdbcClient.class)
    SchemaHealth schemaHealthIndicator(JdbcClient jdbc, ResourcePatternResolver resources) {
        return new SchemaHealth(jdbc, resources);
    }
}
