/// One receipt, shown by its treasurer: what she can do with it, and links for people without an account.
@NullMarked
package id.lumbung.cooperative.receipt.share;

import org.jspecify.annotations.NullMarked;
