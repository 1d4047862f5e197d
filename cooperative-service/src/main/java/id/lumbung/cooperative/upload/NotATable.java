package id.lumbung.cooperative.upload;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// What was uploaded is no table, or one that we do not open.
public class NotATable extends Refusal {

    private static final long serialVersionUID = 1L;

    /// Why it is not opened; the code of the sentence ends with it.
    enum Reason {
        EMPTY, PROGRAM, OLD_WORKBOOK, UNREADABLE, TOO_LARGE
    }

    NotATable(Reason reason) {
        super(reason == Reason.TOO_LARGE ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT,
                code(reason));
        at("file");
    }

    private static String code(Reason reason) {
        return switch (reason) {
            case EMPTY -> "upload.empty";
            case PROGRAM -> "upload.program";
            case OLD_WORKBOOK -> "upload.old-workbook";
            case UNREADABLE -> "upload.unreadable";
            case TOO_LARGE -> "upload.too-large";
        };
    }
}
