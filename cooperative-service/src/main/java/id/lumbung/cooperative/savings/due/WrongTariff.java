package id.lumbung.cooperative.savings.due;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A tariff is of pokok or wajib, is no more than a billion, and says which meeting decided it.
class WrongTariff extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongTariff(String field) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "savings.wrong-tariff");
        at(field);
    }
}
