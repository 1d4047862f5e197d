package id.lumbung.platform.sample;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

@RestController
class NotesApi {

    record Draft(String words) {}

    record View(UUID id, String words) {}

    private final Notes notes;
    private final Once once;

    NotesApi(Notes notes, Once once) {
        this.notes = notes;
        this.once = once;
    }

    @GetMapping("/notes")
    List<View> all() {
        return notes.all().stream().map(note -> new View(note.getId(), note.words())).toList();
    }

    /// Writes where it should only read.
    @GetMapping("/notes/careless")
    List<View> careless() {
        notes.noteTheReader();
        return all();
    }

    /// Forgets whose rows these are, so that only the database knows.
    @GetMapping("/notes/into/{tenant}")
    void writeInto(@PathVariable int tenant) {
        notes.writeInto(tenant);
    }

    @GetMapping("/notes/hold/{first}/{second}")
    void hold(@PathVariable int first, @PathVariable int second) throws Exception {
        notes.hold(first, second);
    }

    @GetMapping("/notes/{note}")
    View one(@PathVariable UUID note) {
        return all().stream().filter(view -> view.id().equals(note)).findFirst().orElseThrow();
    }

    @PostMapping("/notes")
    ResponseEntity<?> write(@IdempotencyKey UUID key, @RequestBody Draft draft) {
        return once.answer(key, draft, () -> {
            var note = notes.write(draft.words());
            return ResponseEntity.created(URI.create("notes/" + note.getId()))
                    .body(new View(note.getId(), note.words()));
        });
    }
}
