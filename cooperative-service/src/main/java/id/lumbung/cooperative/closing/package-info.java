/// Closing of months and years: the treasurer closes and reopens, chair and supervisor seal and unseal together, and a
/// year that is sealed carries its result over.
///
/// Other features hang their own [id.lumbung.cooperative.closing.Check] into the list that is looked at before. What
/// must never be false about closed periods is held by PostgreSQL (migrations V320 and V321).
@ApplicationModule(allowedDependencies = {"ledger", "organ", "profile", "proof", "statement"})
@NullMarked
package id.lumbung.cooperative.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
