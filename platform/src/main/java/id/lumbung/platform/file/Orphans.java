package id.lumbung.platform.file;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.file.store.AttachmentStore;
import id.lumbung.platform.file.store.AttachmentStore.Lying;
import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.tenancy.TenantDirectory;
import id.lumbung.platform.tenancy.TenantEntry;

/// Clears away files that no row speaks of: the file comes first and the row after it, so whoever gave up between the two
/// left one. A day is given, and both sides take the same lock, so that no file goes that is just being spoken of.
@Component
public class Orphans {

    public static final Duration GRACE = Duration.ofDays(1);

    private final AttachmentStore store;
    private final FileLock locks;
    private final List<FileMention> mentions;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final Clock clock;

    Orphans(AttachmentStore store, FileLock locks, ObjectProvider<FileMention> mentions, TenantDirectory tenants,
            TransactionTemplate transaction,
            MeterRegistry meters, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.mentions = mentions.orderedStream().toList();
        this.tenants = tenants;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    /// Every Sunday before dawn.
    @Scheduled(cron = "${lumbung.attachments.clearing:0 30 2 * * SUN}", zone = "Asia/Jakarta")
    public void clear() {
        var before = clock.instant().minus(GRACE);
        var failures = new ArrayList<RuntimeException>();
        store.each(file -> {
            if (file.since().isBefore(before)) {
                try {
                    consider(file);
                } catch (DataAccessException | TransactionException | Refusal e) { // one cell is away: the others' are cleared
                    failures.add(e);
                }
            }
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    /// Of a regency that nobody knows, every file stays: the catalogue may be what is wrong. So does every file of one that is
    /// shut: its rows may be on their way, from an archive or to a cell, and none that speaks of a file is there yet.
    private void consider(Lying file) {
        tenants.find(file.key().tenant()).filter(TenantEntry::active).ifPresent(known -> known.tenant().run(
                () -> transaction.executeWithoutResult(status -> {
                    locks.lock(file.key());
                    if (mentions.stream().noneMatch(
                            more -> more.speaksOf(file.key().owner(), file.key().sha256()))) {
                        store.remove(file.key());
                        meters.counter("lumbung.attachments.orphans").increment();
                    }
                })));
    }
}
