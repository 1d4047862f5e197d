/// The people of a regency who may sign in. Most have no e-mail address: the phone number is the user name, and the first
/// password is handed over on a card at the counter.
@NullMarked
@ApplicationModule(allowedDependencies = "keycloak")
package id.lumbung.tenant.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
