/// What members have put in and may take out: balances and cards here, tariffs, bills and arrears in `due`, what savings
/// earn in `rate` and `interest`, certificates in `term`, and what is paid back to whoever leaves in `leaving`.
///
/// The ledger keeps every balance; nothing here holds a sum of its own.
@ApplicationModule(allowedDependencies = {"event", "ledger", "membership", "organ", "profile", "proof"})
@NullMarked
package id.lumbung.cooperative.savings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
