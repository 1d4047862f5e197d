package id.lumbung.mentoring.training.seat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Seats for programs.
@RestController
@RequestMapping("/trainings")
class SeatApi {

    private final Seats seats;
    private final Offers offers;
    private final Once once;

    SeatApi(Seats seats, Offers offers, Once once) {
        this.seats = seats;
        this.offers = offers;
        this.once = once;
    }

    @GetMapping("/{id}/seats")
    @ForMentors
    List<Seat> of(@PathVariable UUID id) {
        return seats.hall(id).seats();
    }

    @PostMapping("/{id}/seats")
    @ForTheOffice
    ResponseEntity<?> offer(@PathVariable UUID id, @IdempotencyKey UUID key, @Valid @RequestBody Seat.Offer offer) {
        var holders = offers.chosen(id, offer.cooperatives());
        return once.answer(key, offer, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("offered", seats.offer(id, holders))));
    }

    @GetMapping("/seats/mine")
    List<Seat.Mine> mine() {
        return seats.mine();
    }

    @PutMapping("/seats/{seat}/acceptance")
    Seat accept(@PathVariable UUID seat, @Valid @RequestBody Seat.Accepted accepted) {
        return seats.accept(seat, accepted.sex());
    }

    @PutMapping("/seats/{seat}/refusal")
    Seat decline(@PathVariable UUID seat, @Valid @RequestBody Seat.Declined declined) {
        return seats.decline(seat, declined.reason());
    }

    @PutMapping("/seats/{seat}/withdrawal")
    @ForTheOffice
    Seat withdraw(@PathVariable UUID seat, @Valid @RequestBody Seat.Withdrawn withdrawn) {
        return seats.withdraw(seat, withdrawn.reason());
    }
}
