package id.lumbung.mentoring.report;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

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

import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Monthly reports for programs. The key of one that is begun becomes its id.
@RestController
@RequestMapping("/reports")
@ForMentors
class ReportApi {

    private final Reports reports;
    private final Once once;

    ReportApi(Reports reports, Once once) {
        this.reports = reports;
        this.once = once;
    }

    @GetMapping("/mine")
    List<MonthlyReport> mine() {
        return reports.mine();
    }

    /// Who owes one of this month, and what became of it.
    @GetMapping
    List<MonthlyReport.Expected> of(@RequestParam YearMonth month) {
        return reports.of(month);
    }

    @PostMapping
    ResponseEntity<?> open(@IdempotencyKey UUID key, @Valid @RequestBody MonthlyReport.Opened opened) {
        return once.answer(key, opened,
                () -> ResponseEntity.status(HttpStatus.CREATED).body(reports.open(key, opened.month())));
    }

    @GetMapping("/{id}")
    MonthlyReport.Whole show(@PathVariable UUID id) {
        return reports.show(id);
    }

    @PutMapping("/{id}/text")
    MonthlyReport write(@PathVariable UUID id, @Valid @RequestBody MonthlyReport.Told told) {
        return reports.write(id, told);
    }

    @PutMapping("/{id}/sending")
    MonthlyReport send(@PathVariable UUID id) {
        return reports.send(id);
    }

    @PutMapping("/{id}/approval")
    MonthlyReport approve(@PathVariable UUID id) {
        return reports.approve(id);
    }

    @PostMapping("/{id}/return")
    ResponseEntity<?> giveBack(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @RequestBody MonthlyReport.Returned returned) {
        return once.answer(key, returned, () -> ResponseEntity.ok(reports.giveBack(id, returned.reason())));
    }
}
