/// What the cooperative-service tells of each cooperative's books and papers, kept in memory and asked for as the person
/// at hand.
@ApplicationModule(allowedDependencies = {"directory", "mentor", "overview"})
@NullMarked
package id.lumbung.mentoring.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
