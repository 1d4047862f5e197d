/// Brings what a mentor advised on a visit into the cooperative's own book of advice (books 8 and 9), which the
/// cooperative-service keeps. Nothing is lost while that service is away.
@ApplicationModule(allowedDependencies = {"assignment", "directory", "mentor", "visit"})
@NullMarked
package id.lumbung.mentoring.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
