/// Who pays the notary, and how much.
@NullMarked
package id.lumbung.cooperative.legality.fee;

import org.jspecify.annotations.NullMarked;
