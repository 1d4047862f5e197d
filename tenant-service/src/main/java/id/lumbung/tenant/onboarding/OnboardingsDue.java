package id.lumbung.tenant.onboarding;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;
import id.lumbung.platform.tenancy.Tenant;

/// Onboardings that stopped, to the operators.
@Component
class OnboardingsDue implements Reminders {

    private final OnboardingRows rows;

    OnboardingsDue(OnboardingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        if (!Tenant.current().isPlatform() || !person.has("operator")) {
            return List.of();
        }
        var stopped = rows.stopped();
        return Notice.fewOr(stopped.stream()
                .map(one -> Notice.of("onboarding.stopped", one.regency() + "." + one.problem(), "operator")
                        .at("/operator/kabupaten/{code}", one.regency()).saying(one.name(), Notice.word(one.problem()))
                        .urgent())
                .toList(),
                many -> Notice.of("onboarding.many", stopped.getLast().regency() + "." + many, "operator")
                        .at("/operator/kabupaten").saying(many).urgent());
    }
}
