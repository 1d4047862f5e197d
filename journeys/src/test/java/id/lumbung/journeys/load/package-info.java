/// A measurement, not a test: how fast a running platform records, and what it costs.
@NullMarked
package id.lumbung.journeys.load;

import org.jspecify.annotations.NullMarked;
