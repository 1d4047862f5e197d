/// What the cooperative-service tells of every cooperative of the regency: where its founding is, how its books stand, what
/// it closed. Kept with its age, so that whoever looks sees how old it is.
@ApplicationModule(allowedDependencies = "directory")
@NullMarked
package id.lumbung.mentoring.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
