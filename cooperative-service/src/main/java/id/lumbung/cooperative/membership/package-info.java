/// Who belongs to a cooperative, since when, and under which number: proposed, admitted, written into the register,
/// and the line closed when somebody leaves.
@ApplicationModule(allowedDependencies = {"person", "profile", "organ", "upload"})
@NullMarked
package id.lumbung.cooperative.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
