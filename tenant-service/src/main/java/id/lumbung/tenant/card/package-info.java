/// Account cards for many at once: those who have none yet, on sheets of A4 to be cut apart.
@NullMarked
@ApplicationModule(allowedDependencies = "account")
package id.lumbung.tenant.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
