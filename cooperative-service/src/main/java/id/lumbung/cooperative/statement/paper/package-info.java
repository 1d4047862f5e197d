/// Statements, trial balance and general ledger as PDF and as workbook, sealed and remembered as issued.
@NullMarked
package id.lumbung.cooperative.statement.paper;

import org.jspecify.annotations.NullMarked;
