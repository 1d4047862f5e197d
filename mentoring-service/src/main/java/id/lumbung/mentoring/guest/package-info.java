/// From which cooperative somebody comes who is not of the office.
@ApplicationModule(allowedDependencies = {"directory", "mentor"})
@NullMarked
package id.lumbung.mentoring.guest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
