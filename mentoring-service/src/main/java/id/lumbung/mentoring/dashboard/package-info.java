/// The office's one page about its regency: how many cooperatives are how far, with every number leading to the list of
/// exactly those it counts. Half of it is the office's own (visits, problems, the desk); the rest is told by the
/// cooperative-service and shown with its age, also while that service is away.
@ApplicationModule(allowedDependencies = {"assignment", "directory", "mentor", "overview"})
@NullMarked
package id.lumbung.mentoring.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
