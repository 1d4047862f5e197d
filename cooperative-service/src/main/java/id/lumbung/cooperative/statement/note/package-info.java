/// What the notes (CALK) say in words: what is known of the cooperative, and what its treasurer adds for a year.
@NullMarked
package id.lumbung.cooperative.statement.note;

import org.jspecify.annotations.NullMarked;
