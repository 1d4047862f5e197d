package id.lumbung.tenant.onboarding;

import java.util.UUID;

import org.springframework.stereotype.Component;

import id.lumbung.tenant.account.Accounts;
import id.lumbung.tenant.account.Role;
import id.lumbung.tenant.keycloak.Organization;
import id.lumbung.tenant.keycloak.Organizations;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Regency;
import id.lumbung.tenant.setting.RegencySettings;

/// What each step does. All of them may be repeated: they look before they change.
@Component
class Steps {

    private final Regencies regencies;
    private final Organizations organizations;
    private final Accounts accounts;
    private final RegencySettings settings;

    Steps(Regencies regencies, Organizations organizations, Accounts accounts, RegencySettings settings) {
        this.regencies = regencies;
        this.organizations = organizations;
        this.accounts = accounts;
        this.settings = settings;
    }

    /// Takes a step; the regency is bound.
    void take(Step step, Regency regency, UUID admin) {
        switch (step) {
            case REGENCY -> regencies.at(regency.slug().word());
            case ORGANIZATION -> organizations.ensure(regency.code(), regency.slug().word(), regency.name());
            case GROUPS -> organizations.ensureGroups(organization(regency), Role.codes());
            case ADMIN -> accounts.provide(admin);
            case SETTINGS -> settings.keepDefaults();
            case CHECK -> check(regency, admin);
            case OPENING -> regencies.activate(regency);
        }
    }

    private void check(Regency regency, UUID admin) {
        if (!organizations.hasGroups(organization(regency), Role.codes())) {
            throw new CheckFailed(Step.GROUPS);
        }
        if (!accounts.isProvided(accounts.get(admin))) {
            throw new CheckFailed(Step.ADMIN);
        }
        if (!settings.areKept()) {
            throw new CheckFailed(Step.SETTINGS);
        }
    }

    private Organization organization(Regency regency) {
        return organizations.find(regency.code(), regency.slug().word())
                .orElseThrow(() -> new CheckFailed(Step.ORGANIZATION));
    }
}
