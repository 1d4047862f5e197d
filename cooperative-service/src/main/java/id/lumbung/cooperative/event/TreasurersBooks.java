package id.lumbung.cooperative.event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// The door that every posting goes through: asks the database once whether the actor is the treasurer in office of a
/// cooperative whose books are open. It only ever lets in; who must be told why not is asked about in detail.
@Component
public class TreasurersBooks {

    private final JdbcClient jdbc;
    private final Books books;
    private final Clock clock;

    TreasurersBooks(JdbcClient jdbc, Books books, Clock clock) {
        this.jdbc = jdbc;
        this.books = books;
        this.clock = clock;
    }

    /// The cooperative's chart; empty unless the actor may record in it now.
    @Transactional(readOnly = true)
    public Optional<Chart> chart(UUID cooperative) {
        return jdbc.sql("""
                select chart_revision from book
                 where cooperative_id = ? and holds_office(cooperative_id, ?, array[?], ?)""")
                .params(cooperative, Actor.current().subject(), Office.BENDAHARA.name(),
                        LocalDate.now(clock.withZone(Tenant.current().zone())))
                .query(Long.class).optional().map(revision -> books.chart(cooperative, revision));
    }
}
