/// In which cell, which cluster of databases, the rows of a regency stand. Saying so moves nothing: an operator does it after
/// the rows were copied, behind shut doors.
@NullMarked
@ApplicationModule(allowedDependencies = "regency")
package id.lumbung.tenant.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
