package id.lumbung.cooperative.legality.meeting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.legality.DocumentStatus;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.document.Documents;
import id.lumbung.cooperative.legality.document.Recording;
import id.lumbung.cooperative.legality.meeting.Minutes.Elected;
import id.lumbung.cooperative.legality.number.FreeNumber;
import id.lumbung.cooperative.organ.Appointment;
import id.lumbung.cooperative.organ.Organs;
import id.lumbung.cooperative.organ.Tenure;
import id.lumbung.cooperative.organ.TermView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.FoundingTariffs;
import id.lumbung.platform.audit.Audit;

/// Writes down the founding meeting. The paper is then issued and the tariffs begin; whom it elected is proposed to the
/// organs, and appointed only by somebody who looks at it.
@Service
public class Meetings {

    /// Somebody whom the minutes elect.
    ///
    /// @param place in the minutes, from 1
    /// @param appointed whether she is in the organs already, or somebody else sits there
    public record Proposal(int place, Elected elected, boolean appointed) {}

    private final MeetingRows rows;
    private final Documents documents;
    private final FoundingTariffs tariffs;
    private final Organs organs;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;

    Meetings(MeetingRows rows, Documents documents, FoundingTariffs tariffs, Organs organs, Profiles profiles,
            Audit audit, MeterRegistry meters) {
        this.rows = rows;
        this.documents = documents;
        this.tariffs = tariffs;
        this.organs = organs;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
    }

    /// @param id the client's: written twice it is there once
    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public FoundingMeeting record(UUID cooperative, UUID id, Minutes minutes) {
        profiles.lock(cooperative);
        var standing = rows.find(id);
        if (standing.isPresent()) {
            return standing.filter(meeting -> meeting.cooperative().equals(cooperative))
                    .orElseThrow(MinutesUnknown::new);
        }
        if (minutes.heldOn().isAfter(documents.today())) {
            throw new WrongMinutes("legality.in-future", "heldOn");
        }
        rows.insert(id, cooperative, minutes);
        issue(cooperative, id, minutes);
        tariffs.begin(cooperative, YearMonth.from(minutes.heldOn()), minutes.principal(), minutes.mandatory(),
                basis(minutes));
        audit.record("legality.minutes-recorded", "cooperative", cooperative, minutes.number());
        meters.counter("lumbung.legality.meetings").increment();
        return rows.find(id).orElseThrow();
    }

    /// The paper of the checklist says what the minutes say.
    private void issue(UUID cooperative, UUID id, Minutes minutes) {
        var said = documents.of(cooperative).get(LegalDocument.BA_MUSDESUS);
        if (said != null && said.status() == DocumentStatus.TERBIT && said.happenedOn().equals(minutes.heldOn())
                && minutes.number().equals(said.number())) {
            return;
        }
        var replaces = said != null && said.status() == DocumentStatus.TERBIT ? said.id() : null;
        documents.record(cooperative, key(id, "BA"), new Recording(LegalDocument.BA_MUSDESUS, DocumentStatus.TERBIT,
                minutes.heldOn(), FreeNumber.parse(minutes.number()), null, null, null, null, null,
                replaces == null ? null : "Menurut Berita Acara " + minutes.number(), replaces, true));
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public Optional<FoundingMeeting> of(UUID cooperative) {
        profiles.get(cooperative);
        return rows.last(cooperative);
    }

    /// Whom the minutes elect, and who of them is in the organs.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public List<Proposal> proposals(UUID cooperative) {
        var terms = organs.of(cooperative);
        var elected = rows.last(cooperative).map(meeting -> meeting.minutes().elected()).orElse(List.of());
        return IntStream.range(0, elected.size())
                .mapToObj(at -> new Proposal(at + 1, elected.get(at), holds(terms, elected.get(at)))).toList();
    }

    private static boolean holds(List<TermView> terms, Elected elected) {
        return terms.stream().anyMatch(term -> term.office() == elected.office()
                && term.phone().equals(elected.phone()) && term.closedOn() == null);
    }

    /// Appoints one of the elected, from the day of the meeting and for as long as the law allows.
    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    public TermView appoint(UUID cooperative, int place) {
        var meeting = of(cooperative).orElseThrow(MinutesUnknown::new);
        var elected = meeting.minutes().elected();
        if (place < 1 || place > elected.size()) {
            throw new MinutesUnknown();
        }
        var seat = elected.get(place - 1);
        var from = meeting.minutes().heldOn();
        return organs.appoint(cooperative, key(meeting.id(), "term-" + place), new Appointment(seat.office(),
                seat.name(), seat.phone(), null, new Tenure(from, Tenure.lastDay(from)), basis(meeting.minutes())));
    }

    LocalDate today() {
        return documents.today();
    }

    private static String basis(Minutes minutes) {
        var basis = "Berita Acara " + minutes.number();
        return basis.length() > 100 ? basis.substring(0, 100) : basis;
    }

    private static UUID key(UUID meeting, String what) {
        return UUID.nameUUIDFromBytes((meeting + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
