package id.lumbung.platform.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// What all features together know to be due for the person at hand, and what of it she has read.
class Notices {

    private final List<Reminders> features;
    private final ReadMarks marks;
    private final MessageSource sentences;
    private final Clock clock;

    Notices(List<Reminders> features, ReadMarks marks, MessageSource sentences, Clock clock) {
        this.features = features;
        this.marks = marks;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Entry> mine() {
        var due = due();
        var read = marks.among(Actor.current().subject(), due);
        return due.stream()
                .map(notice -> Entry.of(notice, today(), read.contains(ReadMarks.Mark.of(notice)), sentences))
                .sorted(Entry.ORDER).toList();
    }

    @Transactional(readOnly = true)
    public int unread() {
        var due = due();
        var read = marks.among(Actor.current().subject(), due); // also of before it became urgent
        return (int) due.stream().filter(notice -> !read.contains(ReadMarks.Mark.of(notice))).count();
    }

    /// Notes that the person has read these. What is not due for her (any more) is left out.
    ///
    /// @return how many are due and read now
    @Transactional
    public int read(Collection<String> ids) {
        var asked = Set.copyOf(ids);
        var read = due().stream().filter(notice -> asked.contains(notice.id())).toList();
        if (!read.isEmpty()) {
            marks.keep(Actor.current().subject(), read);
        }
        return read.size();
    }

    private List<Notice> due() {
        var person = Actor.current();
        return features.stream().flatMap(feature -> feature.due(person, today()).stream())
                .map(notice -> notice.on(today())).distinct().toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
