package id.lumbung.cooperative.opening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;

/// The opening sheet for programs: put as a whole, confirmed as a whole.
@RestController
@RequestMapping("/cooperatives/{cooperative}/opening-balances")
class OpeningApi {

    private final Openings openings;
    private final Once once;

    OpeningApi(Openings openings, Once once) {
        this.openings = openings;
        this.once = once;
    }

    @GetMapping
    SheetJson sheet(@PathVariable UUID cooperative) {
        return SheetJson.of(openings.sheet(cooperative));
    }

    @PutMapping
    SheetJson put(@PathVariable UUID cooperative, @Valid @RequestBody Wish wish) {
        return SheetJson.of(openings.replace(cooperative, line -> true,
                wish.lines().stream().map(LineJson::line).toList()));
    }

    @PostMapping("/confirmation")
    ResponseEntity<?> confirm(@PathVariable UUID cooperative, @IdempotencyKey UUID key) {
        return once.answer(key, Map.of(),
                () -> ResponseEntity.ok(SheetJson.of(openings.confirm(cooperative, key))));
    }

    record Wish(@NotNull List<@Valid LineJson> lines) {}

    /// @param about a member's id, that and the number of her loan as `id/1`, or the name of a creditor or of goods
    /// @param since when the loan was paid out, or the member began to owe
    record LineJson(@NotNull String account, @Nullable String about, @NotNull Rupiah amount,
            @Nullable LocalDate since) {

        OpeningLine line() {
            return new OpeningLine(account, about == null ? "" : about.strip(), amount, since);
        }

        static LineJson of(OpeningLine line) {
            return new LineJson(line.account(), line.about().isEmpty() ? null : line.about(), line.amount(),
                    line.since());
        }
    }

    /// @param difference what is still missing on the credit side
    record SheetJson(LocalDate on, List<LineJson> lines, Rupiah difference, int rounds, boolean changed,
            boolean closed) {

        static SheetJson of(Sheet sheet) {
            return new SheetJson(sheet.on(), sheet.lines().stream().map(LineJson::of).toList(), sheet.difference(),
                    sheet.rounds(), sheet.changed(), sheet.closed());
        }
    }
}
