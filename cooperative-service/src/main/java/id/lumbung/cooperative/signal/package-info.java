/// What may tell the office that a cooperative needs a visit: when somebody last posted, closed a month or counted the
/// cash, how far the founding is, how many members are behind. Dates and shares only: no amount and no name.
@ApplicationModule(allowedDependencies = {"caseload", "organ", "profile"})
@NullMarked
package id.lumbung.cooperative.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
