package id.lumbung.cooperative.count;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A surplus and a shortage go to different accounts.
class WrongWay extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongWay() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "count.wrong-way");
        at("way");
    }
}
