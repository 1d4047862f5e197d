/// Statements as plain arithmetic: from what accounts stood at and what moved on them to the lines of LPK, PHU, LPE, LAK and
/// the tables of CALK. Knows no database and no page; which account stands in which line is data.
@NullMarked
package id.lumbung.cooperative.statement.reckoning;

import org.jspecify.annotations.NullMarked;
