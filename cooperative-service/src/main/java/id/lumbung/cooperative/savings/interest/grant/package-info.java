/// Jasa on simpanan sukarela that is given to one member by hand, and what the tax of a month makes of it.
@NullMarked
package id.lumbung.cooperative.savings.interest.grant;

import org.jspecify.annotations.NullMarked;
