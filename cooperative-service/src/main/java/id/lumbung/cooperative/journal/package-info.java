/// The general journal, for who knows debit and credit: what no event of the treasurer's fits. It never touches an
/// account that a sub-ledger keeps.
@ApplicationModule(allowedDependencies = {"event", "ledger", "organ", "outlet", "profile"})
@NullMarked
package id.lumbung.cooperative.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
