/// Numbers that the ministry and the tax office send as a list: a file becomes rows with a verdict each, and is recorded as
/// a whole. Nothing that stands is overwritten by it.
@NullMarked
package id.lumbung.cooperative.legality.roll;

import org.jspecify.annotations.NullMarked;
