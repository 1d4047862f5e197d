package id.lumbung.platform.file.content;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// It begins like a picture and is none, or is one that nobody could have taken.
class NotReadable extends Refusal {

    private static final long serialVersionUID = 1L;

    NotReadable() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "attachment.not-readable");
        at("file");
    }
}
