/// Checklists as data: a file per version, kept for ever, so that an old answer is read beside the question it was given to.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lumbung.mentoring.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
