/// What a mentor saw, as photos: added while she is there, sealed, shown to the Dinas, to mentors who may see the visit and
/// to the board of the cooperative.
@NullMarked
package id.lumbung.mentoring.visit.photo;

import org.jspecify.annotations.NullMarked;
