package id.lumbung.tenant.account;

import java.util.regex.Pattern;

/// How a name is kept: as the person says it, blanks single. What Keycloak would refuse is refused here first.
public final class PersonName {

    private static final Pattern SAYABLE = Pattern.compile("[^<>&\"\\p{Cntrl}]{1,120}");

    private PersonName() {}

    /// @throws NotAName when no card could bear it
    public static String of(String typed) {
        var name = typed.strip().replaceAll("\\s+", " ");
        if (!SAYABLE.matcher(name).matches()) {
            throw NotAName.refusal();
        }
        return name;
    }
}
