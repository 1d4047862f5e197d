package id.lumbung.tenant.batch;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// What was uploaded is no list of regencies.
final class NotAList extends Refusal {

    private NotAList(String code, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    static Refusal empty() {
        return new NotAList("batch.empty").at("file");
    }

    static Refusal unreadable() {
        return new NotAList("batch.unreadable").at("file");
    }

    static Refusal tooLarge(int rows) {
        return new NotAList("batch.too-large", rows).at("file");
    }

    static Refusal without(Field field) {
        return new NotAList("batch.column-missing", field.heading()).at("file");
    }
}
