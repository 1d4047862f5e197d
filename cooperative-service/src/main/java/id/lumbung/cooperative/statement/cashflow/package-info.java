/// The statement of cash flows (LAK), direct method: money by the account that it came from or went to.
@NullMarked
package id.lumbung.cooperative.statement.cashflow;

import org.jspecify.annotations.NullMarked;
