/// The treasurer's own workbook becomes entries: uploaded into rows that stand beside the books, read by rules that learn
/// from corrections, asked about cell by cell, and confirmed as a whole or not at all.
@ApplicationModule(allowedDependencies = {"event", "ledger", "membership", "organ", "outlet", "profile", "upload"})
@NullMarked
package id.lumbung.cooperative.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
