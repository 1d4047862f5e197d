/// Many events in one request, for programs that know a whole regency.
@NullMarked
package id.lumbung.cooperative.legality.batch;

import org.jspecify.annotations.NullMarked;
