/// One list of lines of business for cooperatives and village enterprises, mapped to KBLI where that is known.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lumbung.cooperative.business;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
