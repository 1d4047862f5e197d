/// Small HTTP servers that stand in for a neighbour service.
@NullMarked
package id.lumbung.testing.http;

import org.jspecify.annotations.NullMarked;
