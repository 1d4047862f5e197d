package id.lumbung.tenant.onboarding;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Regency;

/// Walks the steps of an onboarding, and picks up those that a dead process or a silent Keycloak left half-way.
///
/// Several processes may run it: who has an onboarding in hand is a row, and letting go is a matter of time.
@Component
class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    /// Where a test may let the process die.
    enum Moment {
        DONE, NOTED
    }

    private final OnboardingRows rows;
    private final Regencies regencies;
    private final Steps steps;
    private final MeterRegistry meters;
    private final BiConsumer<Step, Moment> passed;
    private final Semaphore places;
    private final Set<Integer> queued = ConcurrentHashMap.newKeySet();

    @Autowired
    Runner(OnboardingRows rows, Regencies regencies, Steps steps, MeterRegistry meters,
            @Value("${lumbung.onboarding.at-once}") int atOnce) {
        this(rows, regencies, steps, meters, atOnce, (step, moment) -> {});
    }

    Runner(OnboardingRows rows, Regencies regencies, Steps steps, MeterRegistry meters, int atOnce,
            BiConsumer<Step, Moment> passed) {
        this.places = new Semaphore(atOnce);
        this.rows = rows;
        this.regencies = regencies;
        this.steps = steps;
        this.meters = meters;
        this.passed = passed;
    }

    @Scheduled(initialDelayString = "${lumbung.onboarding.resume-after}", fixedDelayString = "${lumbung.onboarding.resume-every}")
    void resume() {
        rows.waiting().forEach(this::start);
    }

    /// Goes on in the background.
    void start(int code) {
        if (queued.add(code)) {
            Thread.ofVirtual().name("onboarding-" + code).start(() -> {
                places.acquireUninterruptibly();
                queued.remove(code);
                try {
                    run(code);
                } finally {
                    places.release();
                }
            });
        }
    }

    /// Walks as far as it can, unless another process is at it.
    void run(int code) {
        if (rows.grasp(code)) {
            var regency = regencies.withCode(code).orElseThrow();
            regency.tenant().run(() -> walk(regency));
        }
    }

    private void walk(Regency regency) {
        try {
            var onboarding = rows.find(regency.code()).orElseThrow();
            for (var step : onboarding.remaining()) {
                rows.keepHold(regency.code());
                meters.timer("lumbung.onboarding.step", "step", step.name())
                        .record(() -> steps.take(step, regency, onboarding.adminAccount()));
                passed.accept(step, Moment.DONE);
                rows.taken(regency.code(), step);
                passed.accept(step, Moment.NOTED);
            }
            rows.finish(regency.code());
            meters.counter("lumbung.onboarding", "outcome", "opened").increment();
            LOG.info("{} is aboard", regency.name());
        } catch (Refusal refusal) {
            stop(regency, refusal.code(), refusal);
        } catch (RuntimeException e) {
            stop(regency, "onboarding.stopped", e); // the thread ends here, so this is the last who can tell
        }
    }

    private void stop(Regency regency, String problem, RuntimeException cause) {
        LOG.warn("The onboarding of {} stopped and will go on later", regency.name(), cause);
        meters.counter("lumbung.onboarding", "outcome", "stopped").increment();
        rows.stop(regency.code(), problem);
    }
}
