package id.lumbung.cooperative.legality.file;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A file that is not there, or a verdict that cannot be given.
class FileRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private FileRefused(HttpStatus status, String code, String field) {
        super(status, code);
        at(field);
    }

    static FileRefused unknown() {
        return new FileRefused(HttpStatus.NOT_FOUND, "legality.no-such-file", "file");
    }

    static FileRefused ownFile() {
        return new FileRefused(HttpStatus.CONFLICT, "legality.own-file", "sound");
    }

    static FileRefused judged() {
        return new FileRefused(HttpStatus.CONFLICT, "legality.file-judged", "sound");
    }

    static FileRefused reasonNeeded() {
        return new FileRefused(HttpStatus.UNPROCESSABLE_CONTENT, "legality.reason-needed", "reason");
    }

    static FileRefused sentBefore() {
        return new FileRefused(HttpStatus.CONFLICT, "legality.file-sent-before", "file");
    }
}
