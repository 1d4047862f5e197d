/// The statements of a cooperative: what it has and owes (LPK), what it earned (PHU), how its equity changed (LPE), where
/// its cash went (LAK), and the notes (CALK); for any month, quarter or year, of all or of one outlet.
///
/// Which account stands in which line is data (`resources/statement`); the reckoning is plain Java over the movements of
/// accounts, so it costs the same at ten lines and at ten million.
@ApplicationModule(allowedDependencies = {"ledger", "legality", "membership", "organ", "outlet", "profile"})
@NullMarked
package id.lumbung.cooperative.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
