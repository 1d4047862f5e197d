/// The numbers that offices, notaries and banks give a cooperative: one type each, in the one form in which it is kept.
@NullMarked
package id.lumbung.cooperative.legality.number;

import org.jspecify.annotations.NullMarked;
