package id.lumbung.cooperative.legality.batch;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.document.EventForm;
import id.lumbung.platform.document.Turns;

/// All or none of a list; each event has its own id, so the same list twice is recorded once.
@RestController
@RequestMapping("/legality/events")
class BatchApi {

    private final ManyEvents manyEvents;
    private final Turns turns;

    BatchApi(ManyEvents manyEvents, Turns turns) {
        this.manyEvents = manyEvents;
        this.turns = turns;
    }

    @PutMapping
    RecordedJson record(@Valid @RequestBody BatchForm form) {
        return new RecordedJson(turns.take(() -> manyEvents.record(form.events())));
    }

    record BatchForm(@NotEmpty @Size(max = 500) List<@Valid BatchedEvent> events) {}

    record BatchedEvent(@NotNull UUID id, @NotNull UUID cooperative, @NotNull LegalDocument document,
            @NotNull @Valid EventForm event) {}

    record RecordedJson(int recorded) {}
}
