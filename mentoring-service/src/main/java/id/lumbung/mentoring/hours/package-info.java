/// When the desk receives people by appointment: weekdays, hours, the length of a slot, how many officers, and the days on
/// which it is closed all the same.
@ApplicationModule(allowedDependencies = "mentor")
@NullMarked
package id.lumbung.mentoring.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
