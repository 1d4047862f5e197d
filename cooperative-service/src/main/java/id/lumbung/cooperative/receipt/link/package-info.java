/// Addresses of receipts that need no sign-in: compact, signed, and drawn as a QR code.
@NullMarked
package id.lumbung.cooperative.receipt.link;

import org.jspecify.annotations.NullMarked;
