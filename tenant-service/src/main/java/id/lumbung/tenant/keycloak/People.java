package id.lumbung.tenant.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import static id.lumbung.tenant.keycloak.Organizations.at;
import static id.lumbung.tenant.keycloak.Organizations.text;

/// The people of the regencies who may sign in, by user name. A person has one name, no need of an e-mail address.
///
/// Keycloak lets us see and change those alone who are in one group, and we make nobody outside of it: operators,
/// national staff and services stay out of our reach.
@Component
public class People {

    private static final String GROUP = "daerah";

    private final Realm realm;

    People(Realm realm) {
        this.realm = realm;
    }

    /// The subject of whoever has this user name.
    public Optional<String> find(String userName) {
        return realm.list(uri -> uri.path("/users").queryParam("username", userName).queryParam("exact", true)
                .queryParam("briefRepresentation", true).build()).stream()
                .filter(user -> userName.equals(user.get("username")))
                .map(user -> text(user, "id")).findFirst();
    }

    /// The subject of the person with this user name, made without a password if missing.
    public String ensure(String userName, String name) {
        return find(userName).orElseGet(() -> {
            realm.create(at("/users"), Map.of("username", userName, "firstName", name, "enabled", true, "groups",
                    List.of(GROUP)));
            return find(userName).orElseThrow(() -> new NameTaken(userName));
        });
    }

    /// Sets a new password.
    ///
    /// @param temporary whether the person must choose another at the next sign-in
    public void setPassword(String subject, String password, boolean temporary) {
        realm.put(at("/users/{id}/reset-password", subject),
                Map.of("type", "password", "value", password, "temporary", temporary));
    }
}
