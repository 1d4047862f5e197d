package id.lumbung.platform.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Without `lumbung.cells` there is one database, and nothing stands before it.
@AutoConfiguration(after = DataSourceAutoConfiguration.class, before = {JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class})
@ConditionalOnBean(DataSource.class)
class CellConfiguration {

    static class CellsAreNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !CellSettings.of(context.getEnvironment()).isEmpty();
        }
    }

    static class NoCellIsNamed extends CellsAreNamed {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }

    @Bean
    KnownCell knownCell(Cells cells) {
        return new KnownCell(cells);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoCellIsNamed.class)
    static class One {

        @Bean
        Cells cells(DataSource own) {
            return new Cells(own, Map.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(CellsAreNamed.class)
    static class Several {

        @Bean
        CellPools cellPools(DataSourceProperties own, Environment environment) {
            return new CellPools(CellSettings.of(environment), own, environment);
        }

        @Bean
        Cells cells(@Qualifier("dataSource") DataSource own, CellPools pools) {
            return new Cells(own, pools.byName());
        }

        @Bean
        @Primary
        CellRouter cellRouter(Cells cells) {
            return new CellRouter(cells);
        }

        /// Where the service migrates itself, it brings each cell up as well.
        @Bean
        FlywayMigrationStrategy migrationOfEachCell(FlywayProperties own, Environment environment) {
            return flyway -> {
                flyway.migrate();
                CellSettings.of(environment).values().forEach(cell -> of(cell, flyway, own).migrate());
            };
        }

        private static Flyway of(CellSettings cell, Flyway flyway, FlywayProperties own) {
            var owner = Objects.requireNonNullElseGet(cell.owner(), () -> new CellSettings.Owner(null, null));
            var placeholders = new HashMap<>(flyway.getConfiguration().getPlaceholders());
            if (cell.username() != null) {
                placeholders.put("app", cell.username()); // who is granted the tables
            }
            return Flyway.configure().configuration(flyway.getConfiguration()).placeholders(placeholders)
                    .dataSource(cell.url(), owner.username() == null ? own.getUser() : owner.username(),
                            owner.password() == null ? own.getPassword() : owner.password())
                    .load();
        }
    }
}
