/// Containers for tests, where this machine can run them.
@NullMarked
package id.lumbung.testing.container;

import org.jspecify.annotations.NullMarked;
