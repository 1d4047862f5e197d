/// Kutai Kartanegara as a demo: taken on, filled and peopled through the same public API that everybody uses.
@NullMarked
package id.lumbung.standalone.demo;

import org.jspecify.annotations.NullMarked;
