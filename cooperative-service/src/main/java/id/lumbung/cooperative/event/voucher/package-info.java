/// What was recorded, told in words, and the way to take it back.
@NullMarked
package id.lumbung.cooperative.event.voucher;

import org.jspecify.annotations.NullMarked;
