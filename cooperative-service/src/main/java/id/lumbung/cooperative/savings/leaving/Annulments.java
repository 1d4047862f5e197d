package id.lumbung.cooperative.savings.leaving;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.membership.Leaving;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;

/// How a decision by which somebody left is taken back.
@Service
@Transactional
class Annulments {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Departures departures;
    private final LeavingRequests requests;
    private final Leaving leaving;
    private final Ledger ledger;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final MessageSource sentences;

    Annulments(Departures departures, LeavingRequests requests, Leaving leaving, Ledger ledger, Profiles profiles,
            Audit audit, MeterRegistry meters, MessageSource sentences) {
        this.departures = departures;
        this.requests = requests;
        this.leaving = leaving;
        this.ledger = ledger;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.sentences = sentences;
    }

    /// Takes an approval back before anything is paid: J10 by its mirror image, and she is a member again, as if she had
    /// never left.
    @PreAuthorize("@offices.mayApprove(#cooperative)")
    public Departures.File annul(UUID cooperative, UUID request, LocalDate on, String reason) {
        profiles.lock(cooperative);
        ledger.lock(cooperative);
        var one = requests.get(cooperative, request);
        switch (one.state()) {
            case DIBATALKAN -> {
                return departures.file(cooperative, request);
            }
            case DIBAYAR -> throw new PaidOut();
            case DIAJUKAN, DITOLAK -> throw new DecidedOtherwise();
            case DISETUJUI -> {
            }
        }
        if (reason.strip().length() < 3) {
            throw new NoRemark("savings.leaving.no-annulment-reason");
        }
        var closed = requests.closedTheLine(request);
        var entry = requests.entry(request);
        UUID back = null;
        if (entry != null) {
            back = UUID.nameUUIDFromBytes((request + "/J10/batal").getBytes(StandardCharsets.US_ASCII));
            ledger.reverse(back, cooperative, entry, on,
                    sentences.getMessage("savings.leaving.entry.annul", new Object[]{one.number()}, INDONESIAN));
        }
        requests.annul(request, on, reason.strip(), back);
        if (closed) {
            leaving.reinstate(cooperative, one.member(), on, reason);
        }
        audit.record("savings.leaving-annulled", "member", one.member(), reason.strip());
        meters.counter("lumbung.savings.leavings", "decision", "annulled").increment();
        return departures.file(cooperative, request);
    }
}
