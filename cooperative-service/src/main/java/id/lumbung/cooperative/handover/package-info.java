/// That the books of a cooperative never hang on one person: two people in office with an account, and an act when the
/// treasurer changes, on which both agree.
@ApplicationModule(allowedDependencies = {"organ", "profile"})
@NullMarked
package id.lumbung.cooperative.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
