/// Photos to send in, and a camera that reads codes.
@NullMarked
package id.lumbung.testing.picture;

import org.jspecify.annotations.NullMarked;
