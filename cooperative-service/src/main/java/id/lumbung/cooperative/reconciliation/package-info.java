/// Bank reconciliation: what the bank says beside what the book says, line by line, and what stands open on both sides.
@ApplicationModule(allowedDependencies = {"closing", "ledger", "organ", "profile"})
@NullMarked
package id.lumbung.cooperative.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
