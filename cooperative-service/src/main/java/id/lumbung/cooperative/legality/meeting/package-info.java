/// The village meeting that founds a cooperative: its minutes, and what follows from them for organs and savings.
@NullMarked
package id.lumbung.cooperative.legality.meeting;

import org.jspecify.annotations.NullMarked;
