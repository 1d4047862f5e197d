/// Going to a cooperative: planned on a day, checked in and out with time and place, and told in a report.
@ApplicationModule(allowedDependencies = {"assignment", "directory", "guest", "instrument", "mentor"})
@NullMarked
package id.lumbung.mentoring.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
