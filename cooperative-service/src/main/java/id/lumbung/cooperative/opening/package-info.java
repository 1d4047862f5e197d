/// What a cooperative stood at on the day its books open (J83): a sheet that is filled in pieces or uploaded, and becomes
/// entries as a whole when it balances. Until the first month is closed it may be done again.
@ApplicationModule(allowedDependencies = {"event", "ledger", "membership", "organ", "profile", "upload"})
@NullMarked
package id.lumbung.cooperative.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
