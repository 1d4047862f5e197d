/// Where people arrive: the Dinas at the regency's register, everybody else at their own cooperative.
@ApplicationModule(allowedDependencies = {"bumdes", "handover", "profile", "organ", "membership", "proof"})
@NullMarked
package id.lumbung.cooperative.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
