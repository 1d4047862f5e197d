package id.lumbung.cooperative.statement.note;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A note that cannot be kept.
final class NoteRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private NoteRefused(HttpStatus status, String code, Object... arguments) {
        super(status, code, arguments);
    }

    /// Somebody else wrote since this one began to.
    static NoteRefused writtenMeanwhile(Topic topic, String by) {
        var refused = new NoteRefused(HttpStatus.CONFLICT, "statement.note.written-meanwhile", by);
        refused.at(topic.name());
        return refused;
    }

    static NoteRefused tooLong(Topic topic, int most) {
        var refused = new NoteRefused(HttpStatus.UNPROCESSABLE_CONTENT, "statement.note.too-long", most);
        refused.at(topic.name());
        return refused;
    }

    static NoteRefused unknown() {
        return new NoteRefused(HttpStatus.NOT_FOUND, "statement.note.unknown");
    }

    static NoteRefused year() {
        return new NoteRefused(HttpStatus.UNPROCESSABLE_CONTENT, "statement.note.year");
    }
}
