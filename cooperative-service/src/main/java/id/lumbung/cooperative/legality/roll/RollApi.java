package id.lumbung.cooperative.legality.roll;

import java.util.List;
import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import id.lumbung.platform.document.Turns;

/// Lists of numbers for programs. The id is the client's, and everything is a PUT: asking twice does it once.
@RestController
@RequestMapping("/legality/rolls")
class RollApi {

    private final Rolls rolls;
    private final Turns turns;

    RollApi(Rolls rolls, Turns turns) {
        this.rolls = rolls;
        this.turns = turns;
    }

    @GetMapping
    List<Roll> list() {
        return rolls.list();
    }

    @PutMapping(path = "/{roll}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Roll bring(@PathVariable UUID roll, @RequestParam MultipartFile file) {
        return turns.take(() -> rolls.bring(roll, RollPages.name(file), RollPages.bytes(file)));
    }

    @GetMapping("/{roll}")
    Roll get(@PathVariable UUID roll) {
        return rolls.get(roll);
    }

    @GetMapping("/{roll}/rows")
    List<RollRow> rows(@PathVariable UUID roll) {
        return rolls.rows(roll);
    }

    @PutMapping("/{roll}/confirmation")
    Roll confirm(@PathVariable UUID roll) {
        return turns.take(() -> rolls.confirm(roll));
    }

    @PutMapping("/{roll}/discarding")
    Roll discard(@PathVariable UUID roll) {
        rolls.discard(roll);
        return rolls.get(roll);
    }
}
