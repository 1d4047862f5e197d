/// Lets those in who have leave to look, and writes down each of their requests.
@NullMarked
@ApplicationModule(allowedDependencies = "regency")
package id.lumbung.tenant.support.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
