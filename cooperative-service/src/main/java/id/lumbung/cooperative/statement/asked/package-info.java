/// What one may ask for: which statement, of which time, beside which other time.
@NullMarked
package id.lumbung.cooperative.statement.asked;

import org.jspecify.annotations.NullMarked;
