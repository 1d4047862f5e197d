package id.lumbung.platform.observe;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/// Whether what the clock shall do is done. Every method with `@Scheduled` is counted here by itself, so that no job can be
/// forgotten: its name is the last word of its package and its own, as in `proof.night`.
///
/// The label is `task`, because `job` is Prometheus' own word for where a figure comes from.
class Jobs implements ObservationHandler<ScheduledTaskObservationContext>, ApplicationListener<ApplicationReadyEvent> {

    private final Map<String, AtomicLong> successes = new ConcurrentHashMap<>();
    private final ObjectProvider<ScheduledTaskHolder> schedules;
    private final MeterRegistry meters;
    private final Clock clock;

    Jobs(ObjectProvider<ScheduledTaskHolder> schedules, MeterRegistry meters, Clock clock) {
        this.schedules = schedules;
        this.meters = meters;
        this.clock = clock;
    }

    private enum Outcome {
        ok, failed
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ScheduledTaskObservationContext;
    }

    @Override
    public void onStop(ScheduledTaskObservationContext run) {
        var task = name(run.getTargetClass().getName() + "." + run.getMethod().getName());
        if (run.getError() != null || !run.isComplete()) {
            runs(task, Outcome.failed).increment();
            return;
        }
        runs(task, Outcome.ok).increment();
        successes.computeIfAbsent(task, this::shown).set(clock.instant().getEpochSecond());
    }

    /// From here on it is known what shall run and how often, and the first failure of each counts.
    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        schedules.stream().flatMap(schedule -> schedule.getScheduledTasks().stream()).map(ScheduledTask::getTask)
                .forEach(task -> period(task).ifPresent(period -> {
                    var name = name(task.toString());
                    Stream.of(Outcome.values()).forEach(outcome -> runs(name, outcome));
                    Gauge.builder("lumbung.job.period", period::toSeconds).baseUnit("seconds").tag("task", name)
                            .register(meters);
                }));
    }

    private Counter runs(String task, Outcome outcome) {
        return meters.counter("lumbung.job.runs", "task", task, "outcome", outcome.name());
    }

    /// Not there before the first success: a process that has just started does not know of the one before it.
    private AtomicLong shown(String task) {
        var second = new AtomicLong();
        TimeGauge.builder("lumbung.job.last.success.timestamp", second, TimeUnit.SECONDS, AtomicLong::get)
                .tag("task", task).register(meters);
        return second;
    }

    private Optional<Duration> period(Task task) {
        return switch (task) {
            case IntervalTask often -> Optional.of(often.getIntervalDuration());
            case CronTask cron -> {
                var times = CronExpression.parse(cron.getExpression());
                var first = Objects.requireNonNull(times.next(LocalDateTime.now(clock)));
                yield Optional.ofNullable(times.next(first)).map(second -> Duration.between(first, second));
            }
            default -> Optional.empty();
        };
    }

    /// Of `id.lumbung.cooperative.proof.NightWatch.night` it is `proof.night`.
    private static String name(String method) {
        var words = method.split("\\.");
        return words[words.length - 3] + "." + words[words.length - 1];
    }
}
