/// The regency as its office sees it: for every cooperative where its founding is, which papers it has, how its books
/// stand, and what it closed. Told to the office's service in one answer.
@ApplicationModule(allowedDependencies = {"legality", "organ", "overlap", "signal"})
@NullMarked
package id.lumbung.cooperative.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
