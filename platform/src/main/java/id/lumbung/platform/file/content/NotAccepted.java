package id.lumbung.platform.file.content;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Neither a photo nor a PDF, whatever its name ends in.
class NotAccepted extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAccepted() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "attachment.not-accepted");
        at("file");
    }
}
