/// The walk-in desk (meja konsultasi): whoever comes gets a number, is taken by an officer and leaves with an answer or
/// the promise of one. What happens to a ticket is a row; nothing is changed or deleted.
@ApplicationModule(allowedDependencies = {"directory", "mentor", "sight"})
@NullMarked
package id.lumbung.mentoring.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
