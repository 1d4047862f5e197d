/// Which regencies there are, and whether the one in the path is the asker's own.
@NullMarked
package id.lumbung.gateway.regency;

import org.jspecify.annotations.NullMarked;
