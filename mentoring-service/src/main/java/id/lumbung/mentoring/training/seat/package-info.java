/// Seats of a training: offered to whoever holds the office today, accepted while there is room.
@NullMarked
package id.lumbung.mentoring.training.seat;

import org.jspecify.annotations.NullMarked;
