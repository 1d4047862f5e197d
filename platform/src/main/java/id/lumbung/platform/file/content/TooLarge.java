package id.lumbung.platform.file.content;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// More than a photo or a scan needs.
class TooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    TooLarge() {
        super(HttpStatus.CONTENT_TOO_LARGE, "attachment.too-large");
        at("file");
    }
}
