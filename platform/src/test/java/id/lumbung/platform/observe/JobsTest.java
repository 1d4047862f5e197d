package id.lumbung.platform.observe;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class JobsTest {

    /// A job every few milliseconds, which can be broken, and one that waits for the night.
    @EnableScheduling
    @ImportAutoConfiguration({ObservationAutoConfiguration.class, ScheduledTasksObservationAutoConfiguration.class})
    static class Clockwork {

        final AtomicBoolean broken = new AtomicBoolean(true);

        @Scheduled(fixedDelay = 5)
        void tick() {
            if (broken.get()) {
                throw new IllegalStateException("a cog is missing");
            }
        }

        @Scheduled(cron = "0 15 18 * * *", zone = "UTC")
        void night() {}

        @Scheduled(cron = "-")
        void never() {}

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Jobs jobs(ObjectProvider<ScheduledTaskHolder> schedules, MeterRegistry meters) {
            return new Jobs(schedules, meters, Clock.systemUTC());
        }
    }

    @Test
    void eachRunOfWhatTheClockDoesIsCountedAndItsLastSuccessRemembered() {
        var began = System.currentTimeMillis() / 1000;
        try (var house = new SpringApplicationBuilder(Clockwork.class).web(WebApplicationType.NONE)
                .run("--spring.config.name=none", "--spring.main.banner-mode=off")) {
            var meters = house.getBean(MeterRegistry.class);

            await().atMost(Duration.ofMinutes(1)).until(() -> runs(meters, "observe.tick", "failed") > 1);
            assertThat(meters.find("lumbung.job.last.success.timestamp").gauges()).as("no success yet").isEmpty();
            house.getBean(Clockwork.class).broken.set(false);
            await().atMost(Duration.ofMinutes(1)).until(() -> runs(meters, "observe.tick", "ok") > 1);

            assertThat(meters.get("lumbung.job.last.success.timestamp").tag("task", "observe.tick").timeGauge()
                    .value(TimeUnit.SECONDS)).isGreaterThanOrEqualTo(began);
            assertThat(runs(meters, "observe.night", "ok")).as("known before it ran").isZero();
            assertThat(runs(meters, "observe.night", "failed")).isZero();
            assertThat(meters.get("lumbung.job.period").tag("task", "observe.night").gauge().value())
                    .isEqualTo(Duration.ofDays(1).toSeconds());
            assertThat(meters.find("lumbung.job.period").tag("task", "observe.never").gauge())
                    .as("switched off").isNull();
        }
    }

    private static double runs(MeterRegistry meters, String task, String outcome) {
        var counter = meters.find("lumbung.job.runs").tags("task", task, "outcome", outcome).counter();
        return counter == null ? 0 : counter.count();
    }
}
