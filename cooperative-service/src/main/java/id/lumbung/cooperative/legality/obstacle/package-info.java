/// What stands in the way of a founding: begun as a fact, ended as another.
@NullMarked
package id.lumbung.cooperative.legality.obstacle;

import org.jspecify.annotations.NullMarked;
