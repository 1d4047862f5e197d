package id.lumbung.cooperative.legality.board;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.tenancy.Tenant;

/// The board of any day, for the Dinas.
@Service
public class Boards {

    private final BoardRows rows;
    private final Clock clock;

    Boards(BoardRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// @param day by the dates of the papers, not by when somebody wrote them down; today where none is given
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    public Board on(@Nullable LocalDate day) {
        var of = day == null || day.isAfter(today()) ? today() : day;
        return new Board(of, rows.on(of));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
