/// What an office holder declares: that she is related to nobody of the organs, holds no post of the village, has a clean
/// record. Nothing is refused for it; what does not fit is shown where the organs are.
@NullMarked
package id.lumbung.cooperative.legality.kinship;

import org.jspecify.annotations.NullMarked;
