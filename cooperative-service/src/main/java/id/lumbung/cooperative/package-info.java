/// The cooperative service: the register of cooperatives, their organs, their members and their books.
@NullMarked
package id.lumbung.cooperative;

import org.jspecify.annotations.NullMarked;
