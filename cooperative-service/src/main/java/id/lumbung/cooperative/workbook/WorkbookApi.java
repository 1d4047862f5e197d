package id.lumbung.cooperative.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;
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
import id.lumbung.platform.money.Rupiah;

/// Imports for programs. The id is the client's, and everything is a PUT: asking twice does it once.
@RestController
@RequestMapping("/cooperatives/{cooperative}/imports")
class WorkbookApi {

    private static final int PAGE = 100;

    private final Imports imports;
    private final Rejected rejected;
    private final Turns turns;

    WorkbookApi(Imports imports, Rejected rejected, Turns turns) {
        this.imports = imports;
        this.rejected = rejected;
        this.turns = turns;
    }

    @GetMapping
    List<Batch> list(@PathVariable UUID cooperative) {
        return imports.list(cooperative);
    }

    @PutMapping(path = "/{batch}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Batch upload(@PathVariable UUID cooperative, @PathVariable UUID batch, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "1-1101") String account,
            @RequestParam(required = false) @Nullable String unit, @RequestParam int year) {
        return turns.take(() -> imports.upload(cooperative, batch,
                Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes(file), account, unit, year));
    }

    @GetMapping("/{batch}")
    Batch get(@PathVariable UUID cooperative, @PathVariable UUID batch) {
        return imports.get(cooperative, batch);
    }

    /// Rows after a place; with `asked` only those that wait for an answer.
    @GetMapping("/{batch}/rows")
    List<Stored> rows(@PathVariable UUID cooperative, @PathVariable UUID batch,
            @RequestParam(defaultValue = "0") int after, @RequestParam(defaultValue = "false") boolean asked) {
        return imports.rows(cooperative, batch, after, asked, PAGE).stream().map(Stored::of).toList();
    }

    @PutMapping("/{batch}/rows/{place}")
    Stored answer(@PathVariable UUID cooperative, @PathVariable UUID batch, @PathVariable int place,
            @RequestBody Answer answer) {
        if (answer.skipped() != null) {
            imports.skip(cooperative, batch, place, answer.skipped());
            return Stored.of(imports.row(cooperative, batch, place));
        }
        return Stored.of(imports.answer(cooperative, batch, place, new Answers(answer.date(), answer.amount(),
                answer.rule(), answer.member(), answer.name(), answer.cost(), answer.interest(), answer.loan(),
                !Boolean.FALSE.equals(answer.learn()))));
    }

    /// Reckons the cost of what was sold from what is usually kept of a selling price.
    @PutMapping("/{batch}/margin")
    MarginJson reckon(@PathVariable UUID cooperative, @PathVariable UUID batch, @Valid @RequestBody MarginJson margin) {
        turns.take(() -> {
            imports.reckon(cooperative, batch, Margin.parse(margin.percent()));
            return margin;
        });
        return margin;
    }

    @PutMapping("/{batch}/confirmation")
    Batch confirm(@PathVariable UUID cooperative, @PathVariable UUID batch) {
        return turns.take(() -> imports.confirm(cooperative, batch));
    }

    @GetMapping("/{batch}/rejected")
    void rejected(@PathVariable UUID cooperative, @PathVariable UUID batch, HttpServletResponse response) {
        rejected.write(cooperative, batch, response);
    }

    /// @param skipped when told, everything else is left as it is
    record Answer(@Nullable LocalDate date, @Nullable Rupiah amount, @Nullable String rule, @Nullable UUID member,
            @Nullable String name, @Nullable Rupiah cost, @Nullable Rupiah interest, @Nullable Integer loan,
            @Nullable Boolean learn, @Nullable Boolean skipped) {}

    /// @param percent of the selling price, such as `15` or `12,5`
    record MarginJson(@NotBlank String percent) {}

    static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
