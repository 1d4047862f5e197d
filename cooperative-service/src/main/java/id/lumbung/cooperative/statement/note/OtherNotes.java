package id.lumbung.cooperative.statement.note;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.legality.LegalPapers;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.organ.Organs;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.tenancy.Tenant;

/// The words of the notes. The treasurer writes them for a year; what she wrote before stays beside it.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@offices.mayRead(#cooperative)")
public class OtherNotes {

    static final int LONGEST = 4_000;
    private static final int FIRST_YEAR = 2000;

    private final NoteRows rows;
    private final Profiles profiles;
    private final LegalPapers papers;
    private final Organs organs;
    private final Members members;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    OtherNotes(NoteRows rows, Profiles profiles, LegalPapers papers, Organs organs, Members members, Audit audit,
            MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.profiles = profiles;
        this.papers = papers;
        this.organs = organs;
        this.members = members;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    CooperativeView cooperative(UUID cooperative) {
        return profiles.get(cooperative);
    }

    /// What is known today.
    public General general(UUID cooperative) {
        profiles.get(cooperative);
        return new General(papers.issued(cooperative, today()), organs.inOffice(cooperative),
                members.count(cooperative));
    }

    /// What was written about a year and not taken back, in the order of the topics.
    public List<WrittenNote> of(UUID cooperative, int year) {
        profiles.get(cooperative);
        return rows.latest(cooperative, year).stream().filter(note -> !note.text().isEmpty())
                .sorted((one, other) -> one.topic().compareTo(other.topic())).toList();
    }

    /// The last revision of each topic, empty ones too.
    public Map<Topic, WrittenNote> latest(UUID cooperative, int year) {
        profiles.get(cooperative);
        return byTopic(cooperative, year);
    }

    private Map<Topic, WrittenNote> byTopic(UUID cooperative, int year) {
        var latest = new EnumMap<Topic, WrittenNote>(Topic.class);
        rows.latest(cooperative, year).forEach(note -> latest.put(note.topic(), note));
        return latest;
    }

    public List<WrittenNote> history(UUID cooperative, int year) {
        profiles.get(cooperative);
        return rows.all(cooperative, year);
    }

    /// What somebody wants to say about a topic.
    ///
    /// @param seen the revision that the writer had before her, 0 for none
    public record Draft(int seen, String text) {}

    /// Writes about all of these topics or none. The same words again change nothing; words beside somebody else's newer
    /// ones are refused.
    @Transactional
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public void write(UUID cooperative, int year, Map<Topic, Draft> drafts) {
        profiles.get(cooperative);
        drafts.forEach((topic, draft) -> write(cooperative, year, topic, draft.seen(), draft.text()));
    }

    private void write(UUID cooperative, int year, Topic topic, int seen, String text) {
        if (year < FIRST_YEAR || year > today().getYear() + 1) {
            throw NoteRefused.year();
        }
        var words = cleaned(text);
        if (words.length() > LONGEST) {
            throw NoteRefused.tooLong(topic, LONGEST);
        }
        var latest = byTopic(cooperative, year).get(topic);
        if (latest == null ? words.isEmpty() : latest.text().equals(words)) {
            return;
        }
        if (latest != null && latest.revision() != seen) {
            throw NoteRefused.writtenMeanwhile(topic, latest.by());
        }
        if (!rows.insert(cooperative, year, topic, seen + 1, words)) {
            throw NoteRefused.writtenMeanwhile(topic, latest == null ? "" : latest.by());
        }
        audit.record("statement.noted", "cooperative", cooperative, topic + " " + year);
        meters.counter("lumbung.statements.notes", "topic", topic.name()).increment();
    }

    /// Lines stay, what cannot be printed goes.
    private static String cleaned(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\u2028\\u2029&&[^\n]]", " ").strip();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Tenant.current().zone());
    }
}
