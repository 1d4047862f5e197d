/// Which cooperatives the bound regency has, as the cooperative-service last told. A neighbour that is slow or away makes
/// the list older, never the desk slower.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lumbung.mentoring.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
