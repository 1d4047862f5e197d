/// A fair share of the cooperatives that have no Business Assistant: proposed by district and load, changed by the Dinas,
/// confirmed as a whole.
@ApplicationModule(allowedDependencies = {"assignment", "directory", "mentor"})
@NullMarked
package id.lumbung.mentoring.distribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
