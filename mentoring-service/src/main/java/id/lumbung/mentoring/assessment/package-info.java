/// How ready and how healthy a cooperative is: answers to a version of an instrument, their score and class, and how both
/// went over time. What the cooperative-service knows already is proposed; whoever judges otherwise says why.
@ApplicationModule(allowedDependencies = {"assignment", "directory", "instrument", "mentor", "overview", "signal"})
@NullMarked
package id.lumbung.mentoring.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
