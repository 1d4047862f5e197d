package id.lumbung.cooperative.journal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import id.lumbung.cooperative.event.PostingMeter;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// The general journal for programs. The key of the request is the id of the entry.
@RestController
class JournalApi {

    private final GeneralJournal journal;
    private final Once once;
    private final PostingMeter meter;

    JournalApi(GeneralJournal journal, Once once, PostingMeter meter) {
        this.journal = journal;
        this.once = once;
        this.meter = meter;
    }

    @PostMapping("/cooperatives/{cooperative}/general-journal")
    ResponseEntity<?> write(@PathVariable UUID cooperative, @IdempotencyKey UUID key, @RequestBody SheetJson sheet) {
        return meter.measure(EventCode.UMUM, attempt -> once.answerAtTheEnd(key, sheet, () -> attempt.work(() -> {
            var entry = journal.write(key, cooperative, sheet.cells());
            return ResponseEntity
                    .created(UriComponentsBuilder.fromPath("/{regency}/api/cooperatives/{cooperative}/entries/{entry}")
                            .build(Tenant.current().slug(), cooperative, entry.id()))
                    .body(EntryJson.of(entry));
        })));
    }

    /// @param lines two or more; debit and credit of all of them are the same
    record SheetJson(@Nullable String date, @Nullable String description, @Nullable List<LineJson> lines) {

        /// As the form sends it, so that both are read by one reader.
        Map<String, String> cells() {
            var cells = new LinkedHashMap<String, String>();
            put(cells, "date", date);
            put(cells, "description", description);
            var rows = lines == null ? List.<LineJson>of() : lines;
            for (int row = 0; row < rows.size(); row++) {
                var line = rows.get(row);
                put(cells, "lines." + row + ".account", line.account());
                put(cells, "lines." + row + ".debit", line.debit());
                put(cells, "lines." + row + ".credit", line.credit());
                put(cells, "lines." + row + ".participation", line.participation());
                put(cells, "lines." + row + ".unit", line.unit());
            }
            return cells;
        }

        private static void put(Map<String, String> cells, String cell, @Nullable Object value) {
            if (value != null) {
                cells.put(cell, value instanceof Rupiah amount ? Long.toString(amount.amount()) : value.toString());
            }
        }
    }

    /// @param participation `ANGGOTA` or `NON_ANGGOTA`, where it does not follow from the account
    /// @param unit the code of an outlet, where it is not of the office
    record LineJson(@Nullable String account, @Nullable Rupiah debit, @Nullable Rupiah credit,
            @Nullable String participation, @Nullable String unit) {}

    record EntryJson(UUID id, String voucher, LocalDate date, String description, Rupiah total) {

        static EntryJson of(PostedEntry entry) {
            return new EntryJson(entry.id(), entry.number().toString(), entry.posting().date(),
                    entry.posting().description(), entry.posting().total());
        }
    }
}
