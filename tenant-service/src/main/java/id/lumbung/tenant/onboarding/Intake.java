package id.lumbung.tenant.onboarding;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.id.UUIDv7;
import id.lumbung.tenant.account.Account;
import id.lumbung.tenant.account.Accounts;
import id.lumbung.tenant.account.Phone;
import id.lumbung.tenant.account.Role;
import id.lumbung.tenant.reference.RegencyReference;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Slug;

/// How an onboarding begins, whoever asks for it; who may ask is decided by the callers.
@Component
public class Intake {

    /// How far an onboarding has come.
    ///
    /// @param problem the code of what stopped the last attempt; null when nothing did
    public record Standing(boolean finished, @Nullable String problem) {}

    private final Regencies regencies;
    private final OnboardingRows rows;
    private final Accounts accounts;
    private final Runner runner;
    private final Audit audit;

    Intake(Regencies regencies, OnboardingRows rows, Accounts accounts, Runner runner, Audit audit) {
        this.regencies = regencies;
        this.rows = rows;
        this.accounts = accounts;
        this.runner = runner;
        this.audit = audit;
    }

    /// Reserves code and address and notes the first admin; the regency is bound. Asking again for the same is safe.
    ///
    /// @param list the list in which it stood; null when it was asked for alone
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(RegencyReference reference, Slug slug, String adminName, Phone adminPhone,
            @Nullable String list) {
        var regency = regencies.reserve(reference, slug);
        var before = rows.find(regency.code());
        if (before.isPresent()) {
            refuseAnother(accounts.get(before.get().adminAccount()), adminName, adminPhone);
            return;
        }
        var admin = accounts.note(UUIDv7.next(), adminName, adminPhone, Role.DINAS_ADMIN);
        rows.insert(regency.code(), admin.id());
        rows.taken(regency.code(), Step.REGENCY);
        audit.record("regency.onboarding-begun", "regency", regency.code(), list);
    }

    /// Goes on in the background, without waiting for a pause to end.
    public void start(int code) {
        rows.hurry(code);
        runner.start(code);
    }

    /// Where the onboardings stand, by the code of their regency.
    public Map<Integer, Standing> standings() {
        return rows.standings();
    }

    private static void refuseAnother(Account admin, String name, Phone phone) {
        if (!admin.phone().equals(phone) || !admin.isNamed(name)) {
            throw AnotherAdmin.refusal();
        }
    }
}
