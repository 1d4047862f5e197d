/// Times at the desk that are kept for somebody: made by the Dinas for a caller, or by the board of a cooperative for
/// itself. Whoever comes gets a ticket with what she said when it was made.
@ApplicationModule(allowedDependencies = {"desk", "directory", "guest", "hours", "mentor"})
@NullMarked
package id.lumbung.mentoring.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
