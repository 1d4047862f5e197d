/// Where the servers of a test listen.
@NullMarked
package id.lumbung.testing.port;

import org.jspecify.annotations.NullMarked;
