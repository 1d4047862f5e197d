package id.lumbung.cooperative.outlet;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The cooperative has no such outlet.
public class NoSuchOutlet extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoSuchOutlet() {
        super(HttpStatus.NOT_FOUND, "outlet.unknown");
    }
}
