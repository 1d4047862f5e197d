/// Training: wished, waiting for money, scheduled, held, reported. What happened are rows, and where a training stands
/// follows from them and from the day. Seats, certificates and the effect on the books are parts of it.
@ApplicationModule(allowedDependencies = {"desk", "directory", "guest", "mentor", "sight"})
@NullMarked
package id.lumbung.mentoring.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
