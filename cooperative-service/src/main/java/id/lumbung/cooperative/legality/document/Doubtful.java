package id.lumbung.cooperative.legality.document;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;

import id.lumbung.cooperative.legality.Doubt;
import id.lumbung.platform.problem.Refusal;

/// Something looks odd. It is recorded all the same once the person has ticked that she saw it.
class Doubtful extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Set<Doubt> doubts;

    Doubtful(Set<Doubt> doubts) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "legality.doubtful",
                doubts.stream().map(Doubt::name).collect(Collectors.joining(", ")));
        at("passed");
        this.doubts = Set.copyOf(doubts);
    }

    /// Each doubt in its own words, where the tick is.
    @Override
    public void reject(Errors errors) {
        doubts.stream().sorted().map(doubt -> "legality.doubt." + doubt).forEach(
                code -> errors.rejectValue("passed", code, code));
    }
}
