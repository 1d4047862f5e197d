/// Simpanan berjangka: certificates with a term and an agreed jasa.
@NullMarked
package id.lumbung.cooperative.savings.term;

import org.jspecify.annotations.NullMarked;
