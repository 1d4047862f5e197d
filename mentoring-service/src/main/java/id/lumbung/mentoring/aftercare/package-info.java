/// What follows a talk at the desk: a promise with a day, perhaps handed over to a mentor; how content the visitor was;
/// what came from one cooperative; and what a month at the desk was about.
@ApplicationModule(allowedDependencies = {"assignment", "directory", "mentor", "sight"})
@NullMarked
package id.lumbung.mentoring.aftercare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
