package id.lumbung.cooperative.closing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.ledger.PeriodAct;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Periods for programs.
@RestController
@RequestMapping("/cooperatives/{cooperative}")
class ClosingApi {

    private final Months months;
    private final Years years;
    private final Once once;

    ClosingApi(Months months, Years years, Once once) {
        this.months = months;
        this.years = years;
        this.once = once;
    }

    /// The months of a year, and how far the books are closed.
    @GetMapping("/periods")
    PeriodsJson periods(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable Integer year) {
        return PeriodsJson.of(months.calendar(cooperative, year));
    }

    /// A month with its checklist and its history.
    @GetMapping("/periods/{month}")
    SheetJson period(@PathVariable UUID cooperative, @PathVariable YearMonth month) {
        return SheetJson.of(months.sheet(cooperative, month));
    }

    @PutMapping("/periods/{month}/closing")
    ActJson close(@PathVariable UUID cooperative, @PathVariable YearMonth month) {
        return ActJson.of(months.close(cooperative, month));
    }

    @PostMapping("/periods/{month}/reopenings")
    ResponseEntity<?> reopen(@PathVariable UUID cooperative, @PathVariable YearMonth month, @IdempotencyKey UUID key,
            @RequestBody Wish wish) {
        return once.answer(key, wish, () -> created(months.reopen(key, cooperative, month, wish.reason())));
    }

    /// Proposes to seal, or with `unseal` to open what was sealed.
    @PostMapping("/periods/{month}/proposals")
    ResponseEntity<?> propose(@PathVariable UUID cooperative, @PathVariable YearMonth month, @IdempotencyKey UUID key,
            @RequestBody Wish wish) {
        return once.answer(key, wish, () -> created(
                months.propose(key, cooperative, month, Boolean.TRUE.equals(wish.unseal()), wish.reason())));
    }

    @PutMapping("/periods/{month}/proposals/{proposal}/consent")
    ActJson agree(@PathVariable UUID cooperative, @PathVariable YearMonth month, @PathVariable UUID proposal) {
        return ActJson.of(months.agree(cooperative, month, proposal));
    }

    @PostMapping("/periods/{month}/proposals/{proposal}/refusal")
    ResponseEntity<?> turnDown(@PathVariable UUID cooperative, @PathVariable YearMonth month,
            @PathVariable UUID proposal, @IdempotencyKey UUID key, @RequestBody Wish wish) {
        return once.answer(key, wish,
                () -> created(months.turnDown(key, cooperative, month, proposal, wish.reason())));
    }

    @PutMapping("/years/{year}/closing")
    YearJson closeYear(@PathVariable UUID cooperative, @PathVariable int year) {
        return YearJson.of(years.close(cooperative, year));
    }

    private static ResponseEntity<ActJson> created(PeriodAct act) {
        return ResponseEntity.status(HttpStatus.CREATED).body(ActJson.of(act));
    }

    record Wish(@Nullable Boolean unseal, @Nullable String reason) {}

    record PeriodsJson(int year, @Nullable YearMonth closedThrough, @Nullable YearMonth sealedThrough,
            @Nullable Integer closedYear, List<MonthJson> months) {

        static PeriodsJson of(Months.Calendar calendar) {
            var standing = calendar.standing();
            return new PeriodsJson(calendar.year(), standing.map(books -> books.closed()).orElse(null),
                    standing.map(books -> books.sealed()).orElse(null),
                    standing.map(books -> books.year()).orElse(null),
                    calendar.months().stream().map(MonthJson::of).toList());
        }
    }

    record MonthJson(YearMonth month, Months.State state, @Nullable ActJson proposal) {

        static MonthJson of(Months.MonthLine line) {
            return new MonthJson(line.month(), line.state(),
                    line.proposal() == null ? null : ActJson.of(line.proposal()));
        }
    }

    record SheetJson(MonthJson month, boolean ready, List<FindingJson> findings, List<ActJson> acts) {

        static SheetJson of(Months.Sheet sheet) {
            return new SheetJson(MonthJson.of(sheet.line()), sheet.ready(),
                    sheet.findings().stream().map(finding -> new FindingJson(finding.code(), finding.weight()))
                            .toList(),
                    sheet.acts().stream().map(ActJson::of).toList());
        }
    }

    record FindingJson(String code, Check.Weight weight) {}

    /// @param sequence where the journal stood
    record ActJson(UUID id, YearMonth month, PeriodAct.Kind act, String by, @Nullable String office,
            @Nullable String reason, @Nullable UUID answers, Instant at, long sequence, String hash) {

        static ActJson of(PeriodAct act) {
            return new ActJson(act.id(), act.month(), act.kind(), act.actorName(), act.office(), act.reason(),
                    act.answers(), act.at(), act.sequence(), act.hash());
        }
    }

    record YearJson(int year, String by, Instant at) {

        static YearJson of(YearActs.YearAct act) {
            return new YearJson(act.year(), act.actorName(), act.at());
        }
    }
}
