package id.lumbung.tenant.placement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Regency;

/// Saying in which cell the rows of a regency stand. Each placement is a row that stays, and stands in the regency's audit.
@Service
@PreAuthorize("hasRole('operator')")
class Placements {

    static final int LONGEST_REASON = 300;

    private final Regencies regencies;
    private final PlacementRows rows;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final List<String> cells;

    Placements(Regencies regencies, PlacementRows rows, TransactionTemplate transaction, Audit audit,
            @Value("${lumbung.placement.cells}") List<String> cells) {
        this.regencies = regencies;
        this.rows = rows;
        this.transaction = transaction;
        this.audit = audit;
        this.cells = Stream.concat(Stream.of(Tenant.MAIN_CELL), cells.stream().map(String::strip))
                .filter(cell -> !cell.isEmpty()).distinct().toList();
    }

    /// Where a regency can stand; the first is the main one.
    List<String> cells() {
        return cells;
    }

    /// Every time that a regency was placed, the latest first; none of one that stands where it always did.
    List<Placement> of(String slug) {
        return rows.of(regencies.at(slug).code());
    }

    /// From now on the rows are looked for in that cell. Asking for where they stand already changes nothing.
    Regency place(String slug, String cell, String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new ReasonMissing();
        }
        if (!cells.contains(cell)) {
            throw new NoSuchCell(cell, String.join(", ", cells));
        }
        return regencies.at(slug).tenant().call(() -> Objects.requireNonNull(transaction.execute(status -> {
            rows.lock(regencies.at(slug).code());
            var regency = regencies.at(slug);
            if (regency.cell().equals(cell)) {
                return regency;
            }
            if (regency.state() == Regency.State.ACTIVE) {
                throw new StillOpen(regency.name());
            }
            rows.add(regency.code(), cell, why);
            audit.record("regency.placed", "regency", regency.code(), why);
            return regencies.at(slug);
        })));
    }
}
