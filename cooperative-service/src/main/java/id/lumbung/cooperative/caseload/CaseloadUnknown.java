package id.lumbung.cooperative.caseload;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class CaseloadUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    CaseloadUnknown() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "caseload.unknown");
    }
}
