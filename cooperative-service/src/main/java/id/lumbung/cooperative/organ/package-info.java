/// Who leads a cooperative and who watches over it: terms of office with their dates, and what follows from holding one.
///
/// An office is a row and never a role of the account, because it changes by a members' meeting and must be audited.
@ApplicationModule(allowedDependencies = {"person", "profile"})
@NullMarked
package id.lumbung.cooperative.organ;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
