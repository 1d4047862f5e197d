/// Kuitansi: what a person takes home when money changed hands. Numbered without holes by the database, which also reads
/// the amount from the ledger; drawn for A5, for a 58 mm roll and as PDF; proven to anybody by the code printed on it.
@ApplicationModule(allowedDependencies = {"ledger", "membership", "organ", "person", "profile"})
@NullMarked
package id.lumbung.cooperative.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
