/// Figures that every service gives without being asked: of its database, and when something last happened in a regency.
@NullMarked
package id.lumbung.platform.observe;

import org.jspecify.annotations.NullMarked;
