/// Agreements between a cooperative and a village enterprise (PKS, MoU): terms, share, evaluation, end.
@NullMarked
package id.lumbung.cooperative.overlap.agreement;

import org.jspecify.annotations.NullMarked;
