/// Scans of agreements and of the minutes behind decisions.
@NullMarked
package id.lumbung.cooperative.overlap.paper;

import org.jspecify.annotations.NullMarked;
