/// Books 8 and 9: what officials advised the cooperative, and what its board did about it. The office's service writes
/// here what a mentor advised on a visit.
@ApplicationModule(allowedDependencies = {"organ", "profile"})
@NullMarked
package id.lumbung.cooperative.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
