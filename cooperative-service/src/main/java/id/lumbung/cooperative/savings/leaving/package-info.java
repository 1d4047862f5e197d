/// How a membership ends: request, decision, what is owed to the member, payment.
@NullMarked
package id.lumbung.cooperative.savings.leaving;

import org.jspecify.annotations.NullMarked;
