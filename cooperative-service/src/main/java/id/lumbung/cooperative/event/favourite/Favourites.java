package id.lumbung.cooperative.event.favourite;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.event.template.Catalogue;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.platform.identity.Actor;

/// The favourites of whoever asks, in one cooperative.
@Service
@Transactional
public class Favourites {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    Favourites(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public Set<EventCode> of(UUID cooperative) {
        return new HashSet<>(jdbc.sql("select event from event_favourite where cooperative_id = ? and actor = ?")
                .params(cooperative, Actor.current().subject())
                .query((row, number) -> EventCode.of(row.getString(1))).list());
    }

    /// Safe to ask twice.
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    void mark(UUID cooperative, String code) {
        if (catalogue.definitions().stream().noneMatch(event -> event.code().value().equals(code))) {
            throw new NoSuchEvent();
        }
        jdbc.sql("""
                insert into event_favourite (cooperative_id, actor, event) values (?, ?, ?)
                on conflict (tenant_id, cooperative_id, actor, event) do nothing""")
                .params(cooperative, Actor.current().subject(), code).update();
    }

    @PreAuthorize("@offices.mayRecord(#cooperative)")
    void unmark(UUID cooperative, String code) {
        jdbc.sql("delete from event_favourite where cooperative_id = ? and actor = ? and event = ?")
                .params(cooperative, Actor.current().subject(), code).update();
    }
}
