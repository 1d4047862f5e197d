package id.lumbung.cooperative.membership.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import id.lumbung.platform.document.Turns;

/// Registers for programs. The id is the client's, and everything is a PUT: asking twice does it once.
@RestController
@RequestMapping("/cooperatives/{cooperative}/rosters")
class RosterApi {

    private static final int PAGE = 100;

    private final Rosters rosters;
    private final RosterFiles files;
    private final Turns turns;

    RosterApi(Rosters rosters, RosterFiles files, Turns turns) {
        this.rosters = rosters;
        this.files = files;
        this.turns = turns;
    }

    @GetMapping
    List<RosterBatch> list(@PathVariable UUID cooperative) {
        return rosters.list(cooperative);
    }

    @PutMapping(path = "/{batch}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RosterBatch bring(@PathVariable UUID cooperative, @PathVariable UUID batch, @RequestParam MultipartFile file) {
        return turns.take(() -> rosters.bring(cooperative, batch,
                Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes(file)));
    }

    @GetMapping("/{batch}")
    RosterBatch get(@PathVariable UUID cooperative, @PathVariable UUID batch) {
        return rosters.get(cooperative, batch);
    }

    /// Rows after a place; with `wrong` only those that do not come in.
    @GetMapping("/{batch}/rows")
    List<RosterRow> rows(@PathVariable UUID cooperative, @PathVariable UUID batch,
            @RequestParam(defaultValue = "0") int after, @RequestParam(defaultValue = "false") boolean wrong) {
        return rosters.rows(cooperative, batch, after, wrong, PAGE);
    }

    @PutMapping("/{batch}/confirmation")
    RosterBatch confirm(@PathVariable UUID cooperative, @PathVariable UUID batch,
            @Valid @RequestBody Confirmation confirmation) {
        return turns.take(() -> rosters.confirm(cooperative, batch, confirmation.basis()));
    }

    @PutMapping("/{batch}/discarding")
    RosterBatch discard(@PathVariable UUID cooperative, @PathVariable UUID batch) {
        rosters.discard(cooperative, batch);
        return rosters.get(cooperative, batch);
    }

    @GetMapping("/{batch}/returned")
    void giveBack(@PathVariable UUID cooperative, @PathVariable UUID batch, HttpServletResponse response) {
        files.giveBack(cooperative, batch, response);
    }

    /// @param basis the decision that makes them members
    record Confirmation(@NotBlank @Size(min = 3, max = 300) String basis) {}

    static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
