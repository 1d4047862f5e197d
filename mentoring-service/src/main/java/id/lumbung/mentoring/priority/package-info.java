/// Who should be visited next, and why in words: from what the cooperative-service tells of each cooperative and from
/// what mentors recorded here.
@ApplicationModule(allowedDependencies = {"assignment", "directory", "mentor", "overview", "signal", "visit"})
@NullMarked
package id.lumbung.mentoring.priority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
