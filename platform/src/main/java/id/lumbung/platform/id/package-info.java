/// The making of keys.
@NullMarked
package id.lumbung.platform.id;

import org.jspecify.annotations.NullMarked;
