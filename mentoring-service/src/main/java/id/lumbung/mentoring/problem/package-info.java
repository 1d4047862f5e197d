/// What hinders a cooperative, with its priority and its solution, and what was agreed to be done until when and by whom.
@ApplicationModule(allowedDependencies = {"assignment", "directory", "mentor", "visit"})
@NullMarked
package id.lumbung.mentoring.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
