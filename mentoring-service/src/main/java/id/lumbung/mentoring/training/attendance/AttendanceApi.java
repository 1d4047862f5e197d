package id.lumbung.mentoring.training.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.training.seat.Seat;
import id.lumbung.mentoring.training.seat.Seats;

/// Who was there, for programs. Each is a fact that may be said again.
@RestController
@RequestMapping("/trainings")
class AttendanceApi {

    private final Attendances attendances;
    private final Seats seats;

    AttendanceApi(Attendances attendances, Seats seats) {
        this.attendances = attendances;
        this.seats = seats;
    }

    record Present(@NotEmpty List<@NotNull UUID> seats) {}

    record Scores(@NotEmpty Map<@NotNull UUID, @NotNull Integer> scores) {}

    @PutMapping("/{id}/days/{day}")
    @ForTheOffice
    List<Seat> list(@PathVariable UUID id, @PathVariable LocalDate day, @Valid @RequestBody Present present) {
        attendances.list(id, day, present.seats());
        return seats.hall(id).seats();
    }

    @DeleteMapping("/seats/{seat}/days/{day}")
    @ForTheOffice
    Seat strike(@PathVariable UUID seat, @PathVariable LocalDate day) {
        return attendances.strike(seat, day);
    }

    @PutMapping("/arrivals/{code}")
    Seat arrive(@PathVariable String code) {
        return attendances.arrive(code);
    }

    @PutMapping("/{id}/scores/{test}")
    @ForTheOffice
    List<Seat> score(@PathVariable UUID id, @PathVariable Test test, @Valid @RequestBody Scores scores) {
        attendances.score(id, test, scores.scores());
        return seats.hall(id).seats();
    }
}
