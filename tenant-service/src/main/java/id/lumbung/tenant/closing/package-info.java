/// Closing a regency for good, in two steps by two people with time between them. Its doors then answer as those of a
/// suspended one, and its rows stay where they are.
@NullMarked
@ApplicationModule(allowedDependencies = "regency")
package id.lumbung.tenant.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
