/// A receipt as it lies on the table: A5 or a 58 mm roll, on the screen or as a document, first copy and second.
@NullMarked
package id.lumbung.cooperative.receipt.paper;

import org.jspecify.annotations.NullMarked;
