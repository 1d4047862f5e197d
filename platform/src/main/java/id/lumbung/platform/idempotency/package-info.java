/// Asking twice is safe: the first answer is kept in the same transaction as its effect.
@NullMarked
package id.lumbung.platform.idempotency;

import org.jspecify.annotations.NullMarked;
