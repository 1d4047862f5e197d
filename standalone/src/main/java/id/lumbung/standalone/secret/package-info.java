/// What nobody else may read.
@NullMarked
package id.lumbung.standalone.secret;

import org.jspecify.annotations.NullMarked;
