/// The checklist of one cooperative: what is known of each of its papers, who said so and when, and what follows from it.
@NullMarked
package id.lumbung.cooperative.legality.document;

import org.jspecify.annotations.NullMarked;
