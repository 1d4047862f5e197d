package id.lumbung.cooperative.legality.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.legality.Doubt;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.Stage;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.tenancy.Tenant;

/// What is known of the papers of a cooperative. The Dinas says it; chair and secretary of the cooperative see it.
@Service
public class Documents {

    private final LegalEventRows rows;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Documents(LegalEventRows rows, Profiles profiles, Audit audit, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /// Says something of a paper.
    ///
    /// @param id the client's: saying it twice says it once
    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public LegalEvent record(UUID cooperative, UUID id, Recording recording) {
        profiles.lock(cooperative);
        var standing = rows.find(id);
        if (standing.isPresent()) {
            return replayed(standing.get(), cooperative, recording);
        }
        if (recording.happenedOn().isAfter(today())) {
            throw EventRefused.inFuture();
        }
        var doubts = Doubts.of(recording, current(cooperative), profiles.get(cooperative).name(),
                Tenant.current().code());
        if (!doubts.isEmpty() && !recording.despiteDoubts()) {
            throw new Doubtful(doubts);
        }
        insert(cooperative, id, recording, List.copyOf(doubts));
        audit.record("legality.recorded", "cooperative", cooperative,
                recording.document() + " " + recording.status() + (recording.reason() == null
                        ? ""
                        : ": " + recording.reason()));
        meters.counter("lumbung.legality.events", "status", recording.status().name()).increment();
        return rows.find(id).orElseThrow();
    }

    /// The database decides, so that nobody comes between the look and the leap.
    private void insert(UUID cooperative, UUID id, Recording recording,
            List<Doubt> passed) {
        try {
            rows.insert(id, cooperative, recording, passed);
        } catch (DataIntegrityViolationException e) {
            throw Rules.refusal(e);
        }
    }

    private static LegalEvent replayed(LegalEvent standing, UUID cooperative, Recording recording) {
        var number = recording.number() == null ? null : recording.number().value();
        if (!standing.says(cooperative, recording.document(), recording.status(), recording.happenedOn(), number)) {
            throw EventRefused.recordedOtherwise();
        }
        return standing;
    }

    /// The last word on each paper of which anything was said.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public Map<LegalDocument, LegalEvent> of(UUID cooperative) {
        profiles.get(cooperative);
        return current(cooperative);
    }

    /// @param document of which, or of all
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public List<LegalEvent> history(UUID cooperative, @Nullable LegalDocument document) {
        profiles.get(cooperative);
        return rows.history(cooperative, document);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public Stage stage(UUID cooperative) {
        profiles.get(cooperative);
        return rows.stage(cooperative, today());
    }

    private Map<LegalDocument, LegalEvent> current(UUID cooperative) {
        var papers = new EnumMap<LegalDocument, LegalEvent>(LegalDocument.class);
        rows.current(cooperative).forEach(event -> papers.put(event.document(), event));
        return papers;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
