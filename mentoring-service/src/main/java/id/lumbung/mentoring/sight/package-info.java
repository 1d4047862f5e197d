/// Which tickets of the desk somebody may see. The Dinas sees all; a mentor sees those of the day on which she sits at the
/// desk, and of older ones only what came from her cooperatives, what she answered and what was handed over to her.
@ApplicationModule(allowedDependencies = {"assignment", "mentor"})
@NullMarked
package id.lumbung.mentoring.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
