/// What a mentor reports of a month: counted from what was recorded, told in her own words, sent to the Dinas, and
/// approved there by somebody else or returned with a reason.
@ApplicationModule(allowedDependencies = {"directory", "mentor"})
@NullMarked
package id.lumbung.mentoring.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
