/// The office that helps the cooperatives: the walk-in desk today; mentors, visits and training beside it later.
@NullMarked
package id.lumbung.mentoring;

import org.jspecify.annotations.NullMarked;
