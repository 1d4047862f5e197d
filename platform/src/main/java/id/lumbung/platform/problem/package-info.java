/// Refusals: typed, with a code that is also the key of the sentence a person reads.
@NullMarked
package id.lumbung.platform.problem;

import org.jspecify.annotations.NullMarked;
