/// Jasa on savings: reckoned for all members of a cooperative, month by month, and posted once.
@NullMarked
package id.lumbung.cooperative.savings.interest;

import org.jspecify.annotations.NullMarked;
