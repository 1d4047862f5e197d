/// How a membership ends: request, decision, what is owed to the member, payment.
///
/// Membership and savings end by one decision of the board. So the register's own "berhenti" is refused to whoever still has
/// a balance, and J10 is never taken back by itself. A mistaken decision is annulled whole while nothing is paid: the savings
/// are hers again, and the line of the register is opened with its number, for in law she never left. Once paid out she has
/// left; UU 25/1992 knows no return but admission, which is a new line with a new number. PostgreSQL holds all of it
/// (migration V403).
@NullMarked
package id.lumbung.cooperative.savings.leaving;

import org.jspecify.annotations.NullMarked;
