package id.lumbung.mentoring.desk;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.mentoring.directory.Directory;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.tenancy.Tenant;

/// The desk for programs.
@RestController
@AtTheDesk
class DeskApi {

    private final Desk desk;
    private final Directory directory;
    private final Once once;
    private final Clock clock;

    DeskApi(Desk desk, Directory directory, Once once, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/tickets")
    ResponseEntity<?> open(@IdempotencyKey UUID key, @Valid @RequestBody Arrival arrival) {
        var cooperative = directory.listing().named(arrival.cooperativeId(), arrival.cooperative());
        return once.answer(key, arrival, () -> {
            var ticket = json(desk.open(arrival, cooperative));
            return ResponseEntity.created(URI.create("/" + Tenant.current().slug() + "/api/tickets/" + ticket.id()))
                    .body(ticket);
        });
    }

    /// @param date today when not given
    @GetMapping("/tickets")
    List<TicketJson> day(@RequestParam(required = false) @Nullable LocalDate date) {
        return desk.day(date == null ? desk.today() : date).stream().map(this::json).toList();
    }

    @GetMapping("/tickets/{id}")
    TicketJson show(@PathVariable UUID id) {
        return json(desk.show(id));
    }

    @PutMapping("/tickets/{id}/service")
    TicketJson take(@PathVariable UUID id) {
        return json(desk.take(id));
    }

    @PutMapping("/tickets/{id}/answer")
    TicketJson answer(@PathVariable UUID id, @Valid @RequestBody Reply reply) {
        return json(desk.answer(id, reply));
    }

    private TicketJson json(Consultation consultation) {
        return new TicketJson(consultation.id(), consultation.number(), consultation.date(), consultation.status(),
                consultation.visitor(), consultation.phone(), consultation.office(), consultation.cooperativeId(),
                consultation.cooperative(), consultation.topic(), consultation.question(),
                consultation.waited(clock.instant()).toMinutes(),
                consultation.steps().stream().map(step -> new StepJson(step.status(), step.at(),
                        step.officerName(), step.answer())).toList());
    }

    record TicketJson(UUID id, String number, LocalDate date, Status status, String visitor, @Nullable String phone,
            @Nullable String office, @Nullable UUID cooperativeId, @Nullable String cooperative, Topic topic,
            String question, long waitingMinutes, List<StepJson> steps) {}

    record StepJson(Status status, Instant at, String officer, @Nullable String answer) {}
}
