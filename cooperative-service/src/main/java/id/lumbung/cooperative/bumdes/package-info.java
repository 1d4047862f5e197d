/// Village enterprises (BUM Desa, PP 11/2021): the register, what each says of a year, its units, and who speaks for a
/// village. Only a desa has one.
@ApplicationModule(allowedDependencies = {"business", "organ", "person", "profile"})
@NullMarked
package id.lumbung.cooperative.bumdes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
