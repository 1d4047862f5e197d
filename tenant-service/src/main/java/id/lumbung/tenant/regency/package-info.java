/// The regencies aboard: their address, their name, whether their doors are open, and the catalogue that tells the others.
@NullMarked
@ApplicationModule(allowedDependencies = "reference")
package id.lumbung.tenant.regency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
