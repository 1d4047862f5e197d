/// Who did what in this regency's cooperatives, and when: the audit, for the admin of the Dinas to read.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lumbung.cooperative.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
