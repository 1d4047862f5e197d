/// Which cooperatives a mentor looks after. The assignments are kept by mentoring-service; it is asked with the mentor's own
/// token, so it answers about her and nobody else.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lumbung.cooperative.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
