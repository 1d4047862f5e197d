package id.lumbung.tenant.onboarding;

import java.util.Locale;

/// The steps in their order.
enum Step {

    /// Code and address are reserved, the first admin is noted.
    REGENCY,
    /// Keycloak has the organization.
    ORGANIZATION,
    /// The organization has a group for each role.
    GROUPS,
    /// The first admin may sign in.
    ADMIN,
    /// The default settings are written down.
    SETTINGS,
    /// All of it is there.
    CHECK,
    /// The doors are open.
    OPENING;

    /// The key of its words.
    public String label() {
        return "onboarding.step." + name().toLowerCase(Locale.ROOT);
    }
}
