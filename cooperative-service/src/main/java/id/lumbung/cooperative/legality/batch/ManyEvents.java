package id.lumbung.cooperative.legality.batch;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.legality.document.Documents;
import id.lumbung.platform.problem.Refusal;

/// Records events one by one, in one transaction.
@Service
class ManyEvents {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Documents documents;
    private final MessageSource sentences;

    ManyEvents(Documents documents, MessageSource sentences) {
        this.documents = documents;
        this.sentences = sentences;
    }

    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public int record(List<BatchApi.BatchedEvent> events) {
        for (int at = 0; at < events.size(); at++) {
            var event = events.get(at);
            try {
                documents.record(event.cooperative(), event.id(), event.event().recording(event.document()));
            } catch (Refusal refusal) {
                throw new BatchRefused(at + 1, sentences.getMessage(refusal.code(), refusal.arguments(), INDONESIAN));
            }
        }
        return events.size();
    }
}
