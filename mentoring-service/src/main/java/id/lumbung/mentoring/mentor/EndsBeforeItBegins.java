package id.lumbung.mentoring.mentor;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class EndsBeforeItBegins extends Refusal {

    private static final long serialVersionUID = 1L;

    EndsBeforeItBegins() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "mentor.ends-before-it-begins");
        at("ends");
    }
}
