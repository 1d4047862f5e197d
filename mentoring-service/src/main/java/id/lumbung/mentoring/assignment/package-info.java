/// Which mentor looks after which cooperative since when, and with it what a mentor may see.
@ApplicationModule(allowedDependencies = {"directory", "mentor"})
@NullMarked
package id.lumbung.mentoring.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
