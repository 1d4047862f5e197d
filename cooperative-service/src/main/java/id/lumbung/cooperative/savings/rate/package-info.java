/// How much savings earn: rates as exact fractions, what the members have decided, and the law's tax.
@NullMarked
package id.lumbung.cooperative.savings.rate;

import org.jspecify.annotations.NullMarked;
