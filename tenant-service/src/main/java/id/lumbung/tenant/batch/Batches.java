package id.lumbung.tenant.batch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.platform.audit.Audit;
import id.lumbung.tenant.onboarding.Intake;
import id.lumbung.tenant.reference.Regions;
import id.lumbung.tenant.regency.Regencies;

/// Bringing a list, looking at what it would do, and confirming it.
@Service
@PreAuthorize("hasRole('operator')")
class Batches {

    /// A row as the operator sees it.
    ///
    /// @param settled what became of it; null while the list is not confirmed or the row waits for its turn
    /// @param standing where its regency stands; null unless this list began it
    record Row(Judged judged, BatchRows.@Nullable Settled settled, Intake.@Nullable Standing standing) {

        /// Whether nothing more will happen by itself.
        boolean isDone() {
            return settled != null && (standing == null || standing.finished());
        }
    }

    /// A list with its rows.
    record Sight(Batch batch, List<Row> rows) {

        public long count(Judged.Verdict verdict) {
            return rows.stream().filter(row -> row.judged().verdict() == verdict).count();
        }

        public long done() {
            return rows.stream().filter(Row::isDone).count();
        }

        public long refused() {
            return rows.stream().filter(row -> row.settled() != null
                    && row.settled().outcome() == BatchRows.Outcome.REFUSED).count();
        }

        /// Whether some of it is still on its way.
        public boolean isRunning() {
            return batch.confirmedAt() != null && done() < rows.size();
        }
    }

    private static final int LATEST = 20;

    private final BatchRows rows;
    private final BatchQueue queue;
    private final Regions regions;
    private final Regencies regencies;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Audit audit;

    Batches(BatchRows rows, BatchQueue queue, Regions regions, Regencies regencies, Intake intake,
            TransactionTemplate transaction, Audit audit) {
        this.rows = rows;
        this.queue = queue;
        this.regions = regions;
        this.regencies = regencies;
        this.intake = intake;
        this.transaction = transaction;
        this.audit = audit;
    }

    /// Keeps a list to be looked at; nothing else happens yet. Sent twice with its key, it is kept once.
    void bring(UUID id, String fileName, byte[] content) {
        var lines = ListReader.read(content);
        var hash = hash(content);
        transaction.executeWithoutResult(status -> {
            if (rows.insert(id, named(fileName), hash)) {
                lines.forEach(line -> rows.insert(id, line));
                audit.record("regency.list-brought", "onboarding-batch", id, null);
            } else if (!rows.find(id).orElseThrow().contentHash().equals(hash)) {
                throw new KeyOfAnotherFile();
            }
        });
    }

    List<Batch> latest() {
        return rows.latest(LATEST);
    }

    /// The list as the world is now.
    Sight of(UUID id) {
        var batch = rows.find(id).orElseThrow(NoSuchBatch::new);
        var settled = rows.settled(id);
        var standings = intake.standings();
        return new Sight(batch, judged(id).stream().map(judged -> {
            var reference = judged.reference();
            var done = settled.get(judged.line().number());
            return new Row(judged, done, reference == null || done == null || done.outcome() != BatchRows.Outcome.BEGUN
                    ? null
                    : standings.get(reference.code()));
        }).toList());
    }

    /// Takes the whole list, or nothing of it. Afterwards its rows begin one after the other; asking again is safe.
    void confirm(UUID id) {
        transaction.executeWithoutResult(status -> {
            rows.lock(id); // before reading what we decide upon
            if (rows.find(id).orElseThrow().confirmedAt() != null) {
                return;
            }
            var faulty = judged(id).stream().filter(row -> row.verdict() == Judged.Verdict.FAULTY).count();
            if (faulty > 0) {
                throw new StillFaulty(faulty);
            }
            rows.confirm(id);
            audit.record("regency.list-confirmed", "onboarding-batch", id, null);
        });
        queue.start(id);
    }

    private List<Judged> judged(UUID id) {
        return new Judgement(regions.regencies(null), regencies.all()).of(rows.lines(id));
    }

    private static String named(String fileName) {
        var name = fileName.strip();
        return name.isEmpty() ? "daftar.csv" : name.substring(0, Math.min(200, name.length()));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
