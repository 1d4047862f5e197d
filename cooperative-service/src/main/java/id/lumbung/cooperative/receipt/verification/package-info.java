/// What anybody may ask without an account: whether a receipt is true, and the receipt itself while its link lives.
@NullMarked
package id.lumbung.cooperative.receipt.verification;

import org.jspecify.annotations.NullMarked;
