package id.lumbung.cooperative.legality.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.legality.Bucket;
import id.lumbung.cooperative.legality.DocumentStatus;
import id.lumbung.cooperative.legality.Doubt;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.profile.FormationState;

/// The checklist for programs. An event's id is the caller's: the same PUT twice records it once.
@RestController
@RequestMapping("/cooperatives/{cooperative}/legality")
class DocumentApi {

    private final Documents documents;

    DocumentApi(Documents documents) {
        this.documents = documents;
    }

    @GetMapping
    LegalityJson legality(@PathVariable UUID cooperative) {
        var today = documents.today();
        var stage = documents.stage(cooperative);
        return new LegalityJson(stage.state(), stage.bucket(), stage.since(), stage.days(today),
                documents.of(cooperative).values().stream().map(event -> EventJson.of(event, today)).toList());
    }

    @GetMapping("/events")
    List<EventJson> history(@PathVariable UUID cooperative) {
        var today = documents.today();
        return documents.history(cooperative, null).stream().map(event -> EventJson.of(event, today)).toList();
    }

    @PutMapping("/documents/{document}/events/{event}")
    EventJson record(@PathVariable UUID cooperative, @PathVariable LegalDocument document, @PathVariable UUID event,
            @Valid @RequestBody EventForm form) {
        return EventJson.of(documents.record(cooperative, event, form.recording(document)), documents.today());
    }

    record LegalityJson(FormationState stage, Bucket bucket, LocalDate since, long days, List<EventJson> documents) {}

    /// @param status today: what is issued expires by itself
    record EventJson(UUID id, LegalDocument document, DocumentStatus status, LocalDate happenedOn,
            @Nullable String number, @Nullable LocalDate validUntil, @Nullable LocalDate plannedFor,
            @Nullable String place, @Nullable String party, @Nullable String bank, @Nullable String reason,
            List<Doubt> passed, @Nullable UUID replaces, boolean replaced, String recordedBy, Instant recordedAt) {

        static EventJson of(LegalEvent event, LocalDate today) {
            return new EventJson(event.id(), event.document(), event.statusOn(today), event.happenedOn(),
                    event.number(), event.validUntil(), event.plannedFor(), event.place(), event.party(),
                    event.institution(), event.reason(), event.passed(), event.replaces(), event.replaced(),
                    event.actorName(), event.recordedAt());
        }
    }
}
