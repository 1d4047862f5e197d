package id.lumbung.platform.file;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The form came without a file.
public class NoFile extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoFile() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "attachment.no-file");
        at("file");
    }
}
