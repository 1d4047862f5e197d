/// Documents that leave the platform: pages for paper and workbooks. Both are written as a stream, so that their length
/// costs no memory, and [Turns] keeps one tenant's long work from slowing the next.
@NullMarked
package id.lumbung.platform.document;

import org.jspecify.annotations.NullMarked;
