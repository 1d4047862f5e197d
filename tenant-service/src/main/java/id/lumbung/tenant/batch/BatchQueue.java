package id.lumbung.tenant.batch;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.tenant.account.Phone;
import id.lumbung.tenant.onboarding.Intake;
import id.lumbung.tenant.reference.RegencyReference;
import id.lumbung.tenant.reference.Regions;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Regency;
import id.lumbung.tenant.regency.Slug;

/// Begins the rows of confirmed lists. A row and its onboarding are one transaction, so a process may die anywhere and
/// the next one goes on with the first row that has no outcome.
@Component
class BatchQueue {

    private static final Logger LOG = LoggerFactory.getLogger(BatchQueue.class);
    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final BatchRows rows;
    private final Regions regions;
    private final Regencies regencies;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final MessageSource sentences;
    private final MeterRegistry meters;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    BatchQueue(BatchRows rows, Regions regions, Regencies regencies, Intake intake, TransactionTemplate transaction,
            MessageSource sentences, MeterRegistry meters) {
        this.rows = rows;
        this.regions = regions;
        this.regencies = regencies;
        this.intake = intake;
        this.transaction = transaction;
        this.sentences = sentences;
        this.meters = meters;
    }

    @Scheduled(initialDelayString = "${lumbung.onboarding.resume-after}", fixedDelayString = "${lumbung.onboarding.resume-every}")
    void resume() {
        rows.waiting().forEach(this::start);
    }

    /// Goes on in the background.
    void start(UUID id) {
        if (running.add(id)) {
            Thread.ofVirtual().name("batch-" + id).start(() -> {
                try {
                    run(id);
                } finally {
                    running.remove(id);
                }
            });
        }
    }

    void run(UUID id) {
        var batch = rows.find(id).orElseThrow(NoSuchBatch::new);
        var by = "daftar " + batch.fileName() + ", disahkan " + batch.confirmedBy();
        for (var line : rows.unsettled(id)) {
            try {
                settle(id, line, by);
            } catch (RuntimeException e) { // the other rows shall not wait for this one, which is tried again later
                LOG.warn("Row {} of list {} could not be begun", line.number(), id, e);
            }
        }
    }

    private void settle(UUID batch, Line line, String by) {
        var reference = regions.get(line.regency().orElseThrow());
        var tenant = new Tenant(reference.code(), line.slug(), reference.name(), reference.zone());
        try {
            if (Boolean.TRUE
                    .equals(tenant.call(() -> transaction.execute(status -> begin(batch, line, reference, by))))) {
                intake.start(reference.code());
            }
        } catch (Refusal refusal) { // somebody was faster than the confirmation
            var words = sentences.getMessage(refusal.code(), refusal.arguments(), INDONESIAN);
            transaction.executeWithoutResult(status -> settle(batch, line, BatchRows.Outcome.REFUSED, words));
        }
    }

    private boolean begin(UUID batch, Line line, RegencyReference reference, String by) {
        if (!rows.hold(batch, line.number())) {
            return false;
        }
        var slug = new Slug(line.slug());
        if (regencies.withCode(reference.code()).map(Regency::slug).filter(slug::equals).isPresent()) {
            settle(batch, line, BatchRows.Outcome.ABOARD, null);
            return false;
        }
        intake.request(reference, slug, line.name(), Phone.parse(line.phone()), by);
        settle(batch, line, BatchRows.Outcome.BEGUN, null);
        return true;
    }

    private void settle(UUID batch, Line line, BatchRows.Outcome outcome, @Nullable String problem) {
        rows.settle(batch, line.number(), outcome, problem);
        meters.counter("lumbung.onboarding.rows", "outcome", outcome.name().toLowerCase(Locale.ROOT)).increment();
    }
}
