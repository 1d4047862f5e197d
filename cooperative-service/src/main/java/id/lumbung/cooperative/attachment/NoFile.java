package id.lumbung.cooperative.attachment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The form came without a file.
class NoFile extends Refusal {

    private static final long serialVersionUID = 1L;

    NoFile() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "attachment.no-file");
        at("file");
    }
}
