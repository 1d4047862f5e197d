/// What members ought to pay: tariffs from a month on, monthly bills, and what is still owing.
@NullMarked
package id.lumbung.cooperative.savings.due;

import org.jspecify.annotations.NullMarked;
