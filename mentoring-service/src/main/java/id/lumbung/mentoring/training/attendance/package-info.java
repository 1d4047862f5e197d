/// Who was there on which day, and what the tests before and after say.
@NullMarked
package id.lumbung.mentoring.training.attendance;

import org.jspecify.annotations.NullMarked;
