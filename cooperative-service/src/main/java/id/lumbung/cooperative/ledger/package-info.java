/// The books of a cooperative: its chart of accounts, the journal, and what can be read from them.
///
/// Others post through [id.lumbung.cooperative.ledger.Ledger] inside their own transaction and read through
/// [id.lumbung.cooperative.ledger.Books]. What must never be false is held by PostgreSQL (migrations V200 and later);
/// this package says it again only where a person is better told early.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package id.lumbung.cooperative.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
