package id.lumbung.cooperative.savings.interest;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Something was recorded since the list was shown, so it has to be looked at once more.
class PreviewChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    PreviewChanged() {
        super(HttpStatus.CONFLICT, "savings.interest.preview-changed");
    }
}
