/// Where an entry came from: the version of its event, and what was answered.
@NullMarked
package id.lumbung.cooperative.event.origin;

import org.jspecify.annotations.NullMarked;
