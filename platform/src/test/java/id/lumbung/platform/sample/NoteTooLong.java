package id.lumbung.platform.sample;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoteTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    NoteTooLong(int most) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "note.too-long", most);
    }
}
