package id.lumbung.cooperative.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// What was recorded or taken back, for programs.
///
/// @param entries the first has the key of the request as its id
public record RecordedJson(List<EntryJson> entries) {

    public static ResponseEntity<RecordedJson> created(UUID cooperative, Recorded recorded) {
        var place = UriComponentsBuilder.fromPath("/{regency}/api/cooperatives/{cooperative}/entries/{entry}")
                .build(Tenant.current().slug(), cooperative, recorded.entries().getFirst().id());
        return ResponseEntity.created(place)
                .body(new RecordedJson(recorded.entries().stream().map(EntryJson::of).toList()));
    }

    /// @param overdrawn bank accounts below zero on some day: a warning
    public record EntryJson(UUID id, String voucher, LocalDate date, String description, Rupiah total,
            List<String> overdrawn) {

        static EntryJson of(PostedEntry entry) {
            return new EntryJson(entry.id(), entry.number().toString(), entry.posting().date(),
                    entry.posting().description(), entry.posting().total(),
                    entry.overdrawn().stream().map(AccountCode::value).toList());
        }
    }
}
