package id.lumbung.cooperative.statement.note;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The words of the notes for programs.
@RestController
@RequestMapping("/cooperatives/{cooperative}/statement-notes/{year}")
class NoteApi {

    private final OtherNotes notes;

    NoteApi(OtherNotes notes) {
        this.notes = notes;
    }

    /// Every revision, newest first.
    @GetMapping
    List<WrittenNote> all(@PathVariable UUID cooperative, @PathVariable int year) {
        return notes.history(cooperative, year);
    }

    /// The same words again change nothing.
    @PutMapping("/{topic}")
    List<WrittenNote> write(@PathVariable UUID cooperative, @PathVariable int year, @PathVariable String topic,
            @Valid @RequestBody NoteJson note) {
        var about = Arrays.stream(Topic.values()).filter(one -> one.name().equals(topic)).findFirst()
                .orElseThrow(NoteRefused::unknown);
        notes.write(cooperative, year, Map.of(about, new OtherNotes.Draft(note.seen(), note.text())));
        return notes.history(cooperative, year);
    }

    /// @param seen the revision that was read before, 0 for none
    record NoteJson(@NotNull String text, int seen) {}
}
