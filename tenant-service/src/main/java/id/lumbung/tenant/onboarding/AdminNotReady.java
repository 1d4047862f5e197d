package id.lumbung.tenant.onboarding;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The first admin cannot sign in yet, so there is no card to hand out.
final class AdminNotReady extends Refusal {

    AdminNotReady() {
        super(HttpStatus.CONFLICT, "onboarding.admin-not-ready");
    }
}
