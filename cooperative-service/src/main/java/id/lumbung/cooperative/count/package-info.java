/// Cash counts (opname kas): notes and coins against the book, what becomes of a difference, and the daily cash report
/// that the cashier and the treasurer sign.
@ApplicationModule(allowedDependencies = {"closing", "ledger", "organ", "profile"})
@NullMarked
package id.lumbung.cooperative.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
