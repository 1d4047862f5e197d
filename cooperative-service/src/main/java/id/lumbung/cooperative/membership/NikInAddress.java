package id.lumbung.cooperative.membership;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A NIK does not belong into an address line, where logs keep it; it is searched by POST.
class NikInAddress extends Refusal {

    NikInAddress() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "membership.nik-in-address");
    }
}
