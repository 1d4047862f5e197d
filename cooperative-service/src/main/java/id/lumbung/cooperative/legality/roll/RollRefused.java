package id.lumbung.cooperative.legality.roll;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A file that is no such list, or a list that cannot be recorded.
class RollRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private RollRefused(HttpStatus status, String code, Object... arguments) {
        super(status, code, arguments);
        at("file");
    }

    static RollRefused noFile() {
        return new RollRefused(HttpStatus.UNPROCESSABLE_CONTENT, "legality.roll.no-file");
    }

    static RollRefused noHeadings() {
        return new RollRefused(HttpStatus.UNPROCESSABLE_CONTENT, "legality.roll.no-headings");
    }

    static RollRefused tooMany(int most) {
        return new RollRefused(HttpStatus.UNPROCESSABLE_CONTENT, "legality.roll.too-many", most);
    }

    static RollRefused uploadedBefore() {
        return new RollRefused(HttpStatus.CONFLICT, "legality.roll.uploaded-before");
    }

    static RollRefused unknown() {
        return new RollRefused(HttpStatus.NOT_FOUND, "legality.roll.unknown");
    }

    static RollRefused finished() {
        return new RollRefused(HttpStatus.CONFLICT, "legality.roll.finished");
    }

    static RollRefused nothingNew() {
        return new RollRefused(HttpStatus.CONFLICT, "legality.roll.nothing-new");
    }

    static RollRefused row(int line, String reason) {
        return new RollRefused(HttpStatus.CONFLICT, "legality.roll.row", Integer.toString(line), reason);
    }
}
