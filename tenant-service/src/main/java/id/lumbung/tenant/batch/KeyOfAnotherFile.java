package id.lumbung.tenant.batch;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The key was used for another file.
final class KeyOfAnotherFile extends Refusal {

    KeyOfAnotherFile() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "batch.key-of-another-file");
    }
}
