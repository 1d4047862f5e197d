package id.lumbung.cooperative.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;

/// Cash counts and the daily report for programs. The key of a count is its id, the key of a difference the entry's.
@RestController
@RequestMapping("/cooperatives/{cooperative}")
class CountApi {

    private final Counting counting;
    private final DailyReports reports;
    private final Once once;

    CountApi(Counting counting, DailyReports reports, Once once) {
        this.counting = counting;
        this.reports = reports;
        this.once = once;
    }

    @GetMapping("/cash-counts")
    List<CountJson> counts(@PathVariable UUID cooperative) {
        return counting.desk(cooperative).counts().stream().map(CountJson::of).toList();
    }

    @GetMapping("/cash-counts/{count}")
    CountJson show(@PathVariable UUID cooperative, @PathVariable UUID count) {
        return CountJson.of(counting.sheet(cooperative, count).count());
    }

    @PostMapping("/cash-counts")
    ResponseEntity<?> count(@PathVariable UUID cooperative, @IdempotencyKey UUID key, @RequestBody CountForm form) {
        return once.answer(key, form, () -> created(counting.count(key, cooperative,
                form.account() == null ? null : AccountCode.of(form.account()), form.day(), form.pieces())));
    }

    @PostMapping("/cash-counts/{count}/difference")
    ResponseEntity<?> settle(@PathVariable UUID cooperative, @PathVariable UUID count, @IdempotencyKey UUID key,
            @RequestBody Settling settling) {
        return once.answer(key, settling, () -> created(counting.settle(key, cooperative, count, settling.way())));
    }

    @PutMapping("/cash-counts/{count}/witness")
    CountJson witness(@PathVariable UUID cooperative, @PathVariable UUID count) {
        return CountJson.of(counting.witness(cooperative, count));
    }

    @GetMapping("/cash-report")
    ReportJson report(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable LocalDate date) {
        return ReportJson.of(reports.of(cooperative, date));
    }

    private static ResponseEntity<CountJson> created(CashCount count) {
        return ResponseEntity.status(HttpStatus.CREATED).body(CountJson.of(count));
    }

    record Settling(@Nullable Way way) {}

    /// @param pieces denomination to number
    /// @param book what the book said when it was counted
    record CountJson(UUID id, String account, LocalDate day, Map<Integer, Integer> pieces, Rupiah total, Rupiah book,
            Rupiah difference, String counter, Instant at, @Nullable String witness, @Nullable UUID entry) {

        static CountJson of(CashCount count) {
            var pieces = new LinkedHashMap<Integer, Integer>();
            count.kinds().forEach(kind -> pieces.put(kind.denomination(), kind.count()));
            return new CountJson(count.id(), count.account().value(), count.day(), pieces, count.total(), count.book(),
                    count.difference(), count.counter(), count.at(), count.witness(), count.entry());
        }
    }

    record ReportJson(LocalDate day, List<AccountJson> accounts, Rupiah opening, Rupiah in, Rupiah out,
            Rupiah closing) {

        static ReportJson of(DailyReports.Report report) {
            return new ReportJson(report.day(), report.accounts().stream().map(AccountJson::of).toList(),
                    report.opening(), report.in(), report.out(), report.closing());
        }
    }

    record AccountJson(String code, String name, Rupiah opening, Rupiah in, Rupiah out, Rupiah closing,
            @Nullable Rupiah counted, @Nullable Rupiah difference) {

        static AccountJson of(DailyReports.AccountDay day) {
            var balance = day.balance();
            return new AccountJson(balance.account().code().value(), balance.account().name(), balance.opening(),
                    balance.debit(), balance.credit(), balance.closing(),
                    day.count().map(CashCount::total).orElse(null), day.difference());
        }
    }
}
