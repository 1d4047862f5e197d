package id.lumbung.tenant.onboarding;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The regency is being onboarded with another first admin; that one may register more.
final class AnotherAdmin extends Refusal {

    private AnotherAdmin() {
        super(HttpStatus.CONFLICT, "onboarding.another-admin");
    }

    static Refusal refusal() {
        return new AnotherAdmin().at("phone");
    }
}
