package id.lumbung.cooperative.organ;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Only the treasurer in office writes the books.
class NotTheTreasurer extends Refusal {

    NotTheTreasurer() {
        super(HttpStatus.FORBIDDEN, "organ.not-the-treasurer");
    }
}
