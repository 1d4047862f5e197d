/// What a regency allows its cooperatives to record: the Dinas switches events off and on, with a reason.
@NullMarked
package id.lumbung.cooperative.event.switching;

import org.jspecify.annotations.NullMarked;
