package id.lumbung.mentoring.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.mentoring.guest.Guests;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Appointments for programs. The key of one that is made becomes its id.
@RestController
@RequestMapping("/appointments")
class AppointmentApi {

    private final Appointments appointments;
    private final Guests guests;
    private final Once once;

    AppointmentApi(Appointments appointments, Guests guests, Once once) {
        this.appointments = appointments;
        this.guests = guests;
        this.once = once;
    }

    /// @param date all of this day, for the desk; one's own when not given
    @GetMapping
    List<Appointment> list(@RequestParam(required = false) @Nullable LocalDate date) {
        return date == null ? appointments.mine() : appointments.day(date);
    }

    @GetMapping("/slots")
    List<Appointment.Slot> slots(@RequestParam LocalDate date) {
        return appointments.slots(date);
    }

    @PostMapping
    ResponseEntity<?> book(@IdempotencyKey UUID key, @Valid @RequestBody Appointment.Booking booking) {
        var cooperative = guests.cooperative(booking.cooperativeId(), booking.cooperative());
        return once.answer(key, booking, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(appointments.book(key, booking, cooperative)));
    }

    @GetMapping("/{id}")
    Appointment.Whole show(@PathVariable UUID id) {
        return appointments.show(id);
    }

    @PutMapping("/{id}/slot")
    Appointment move(@PathVariable UUID id, @Valid @RequestBody Appointment.Move move) {
        return appointments.move(id, move.slot());
    }

    @PutMapping("/{id}/cancellation")
    Appointment cancel(@PathVariable UUID id, @Valid @RequestBody Appointment.Cancelled cancelled) {
        return appointments.cancel(id, cancelled.reason());
    }

    @PutMapping("/{id}/arrival")
    Appointment arrive(@PathVariable UUID id) {
        return appointments.arrive(id);
    }
}
