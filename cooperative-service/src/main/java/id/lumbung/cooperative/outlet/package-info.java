/// The outlets (gerai) of a cooperative: planned, being built, open, closed, and whose building it is.
@ApplicationModule(allowedDependencies = {"business", "ledger", "organ", "profile"})
@NullMarked
package id.lumbung.cooperative.outlet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
