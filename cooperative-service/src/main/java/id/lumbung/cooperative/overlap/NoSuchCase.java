package id.lumbung.cooperative.overlap;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The regency has no such case, decision or agreement.
public class NoSuchCase extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoSuchCase() {
        super(HttpStatus.NOT_FOUND, "overlap.unknown");
    }
}
