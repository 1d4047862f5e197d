/// How much is written into the books of each cooperative, month by month, and which months are closed: figures without
/// amounts, for the office that wants to know whether something helped.
@ApplicationModule(allowedDependencies = "organ")
@NullMarked
package id.lumbung.cooperative.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
