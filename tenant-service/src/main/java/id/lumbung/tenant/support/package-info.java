/// Operators who look at a regency's rows for a while: they ask, the Dinas admin grants hours and takes them back, and
/// every request that was let in stands there for her to read.
@NullMarked
@ApplicationModule(allowedDependencies = {"regency", "support.visit"})
package id.lumbung.tenant.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
