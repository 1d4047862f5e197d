/// Where a cooperative and the enterprise of its village do the same, and how they come to terms: cases with their
/// timers, decisions that need two keys, agreements, and the peace map.
@ApplicationModule(allowedDependencies = {"bumdes", "business", "organ", "outlet", "profile"})
@NullMarked
package id.lumbung.cooperative.overlap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
