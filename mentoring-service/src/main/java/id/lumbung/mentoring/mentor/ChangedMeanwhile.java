package id.lumbung.mentoring.mentor;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Two changed the same mentor; the second had not seen what the first wrote.
class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile() {
        super(HttpStatus.CONFLICT, "mentor.changed-meanwhile");
    }
}
