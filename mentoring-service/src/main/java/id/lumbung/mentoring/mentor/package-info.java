/// Who goes out to the cooperatives (PPKL, Business Assistant, PMO, people of the Dinas): contract, area, quota, and the
/// account that acts as this mentor.
@ApplicationModule(allowedDependencies = "directory")
@NullMarked
package id.lumbung.mentoring.mentor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
