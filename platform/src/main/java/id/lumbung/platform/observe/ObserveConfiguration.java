package id.lumbung.platform.observe;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.cell.Cells;

/// Gives every service the figures that all of them have.
@AutoConfiguration(afterName = "id.lumbung.platform.cell.CellConfiguration")
class ObserveConfiguration {

    @Bean
    Latest latest(MeterRegistry meters, Clock clock) {
        return new Latest(meters, clock);
    }

    @Bean
    Jobs jobs(ObjectProvider<ScheduledTaskHolder> schedules, MeterRegistry meters, Clock clock) {
        return new Jobs(schedules, meters, clock);
    }

    @Bean
    @ConditionalOnBean(Cells.class)
    DatabaseFigures databaseFigures(Cells cells) {
        return new DatabaseFigures(cells.databases());
    }
}
