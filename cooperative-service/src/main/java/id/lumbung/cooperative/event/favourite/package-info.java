/// Which events a person wants first on her desk.
@NullMarked
package id.lumbung.cooperative.event.favourite;

import org.jspecify.annotations.NullMarked;
