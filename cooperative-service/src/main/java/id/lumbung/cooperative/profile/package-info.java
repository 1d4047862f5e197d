/// Which cooperatives the regency has: one for each village, its name by the rule, its area, where and since when it works.
@ApplicationModule(allowedDependencies = "person")
@NullMarked
package id.lumbung.cooperative.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
