/// What a regency decides about itself: the name it shows, its office, what it proposes to its cooperatives.
@NullMarked
@ApplicationModule(allowedDependencies = {"regency", "closing"})
package id.lumbung.tenant.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
