package id.lumbung.cooperative.membership.roster;

import java.time.LocalDate;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A file of members cannot be taken, or not yet.
class RosterRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private RosterRefusal(HttpStatus status, String code, Object... arguments) {
        super(status, code, arguments);
    }

    static RosterRefusal noHeadings() {
        return atFile(new RosterRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "roster.no-headings"));
    }

    static RosterRefusal noAddress() {
        return atFile(new RosterRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "roster.no-address"));
    }

    static RosterRefusal headingTwice(String heading) {
        return atFile(new RosterRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "roster.heading-twice", heading));
    }

    static RosterRefusal nobody() {
        return atFile(new RosterRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "roster.nobody"));
    }

    static RosterRefusal tooMany(int most) {
        return atFile(new RosterRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "roster.too-many", most));
    }

    static RosterRefusal uploadedBefore(LocalDate on) {
        return atFile(new RosterRefusal(HttpStatus.CONFLICT, "roster.uploaded-before", on));
    }

    static RosterRefusal otherFile() {
        return new RosterRefusal(HttpStatus.CONFLICT, "roster.other-file");
    }

    static RosterRefusal unknown() {
        return new RosterRefusal(HttpStatus.NOT_FOUND, "roster.unknown");
    }

    static RosterRefusal finished() {
        return new RosterRefusal(HttpStatus.CONFLICT, "roster.finished");
    }

    static RosterRefusal nobodyToEnter() {
        return new RosterRefusal(HttpStatus.CONFLICT, "roster.nobody-to-enter");
    }

    static RosterRefusal noBasis() {
        var refusal = new RosterRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "roster.no-basis");
        refusal.at("basis");
        return refusal;
    }

    /// A rule that has changed its answer since the file was looked at.
    static RosterRefusal row(int line, String reason) {
        return new RosterRefusal(HttpStatus.CONFLICT, "roster.row-refused", line, reason);
    }

    private static RosterRefusal atFile(RosterRefusal refusal) {
        refusal.at("file");
        return refusal;
    }
}
