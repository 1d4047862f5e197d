/// A cooperative takes its books away: as plain text that hledger reads, as the cash-book workbook that treasurers know,
/// and as an archive that proves itself without us.
///
/// Whatever their size, books are read row by row from one snapshot and written as they are read.
@ApplicationModule(allowedDependencies = {"ledger", "organ", "profile", "statement"})
@NullMarked
package id.lumbung.cooperative.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
