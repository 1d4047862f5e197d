package id.lumbung.cooperative.event.switching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.event.template.Catalogue;
import id.lumbung.cooperative.event.template.Listed;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;

/// The switches of a regency. Every event is on until somebody switches it off.
@Service
@Transactional(readOnly = true)
public class Switches {

    static final int LONGEST_REASON = 200;

    /// As the constraint `event_switch_not_essential` says it too.
    private static final Set<String> ESSENTIAL = Set.of("J01", "J02", "J06", "J10", "J11", "J76", "J77", "J83", "J84");

    private static final String LAST = """
            select distinct on (event) event, place, is_on, reason, decided_by_name, decided_at from event_switch
            %s order by event, place desc""";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Audit audit;
    private final MeterRegistry meters;

    Switches(JdbcClient jdbc, Catalogue catalogue, Audit audit, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.audit = audit;
        this.meters = meters;
    }

    /// @param turn the last one; none for an event that was always on
    record State(Listed event, boolean on, boolean essential, @Nullable Turn turn) {}

    /// What cannot be recorded now.
    public Set<EventCode> off() {
        return last().stream().filter(turn -> !turn.on()).map(Turn::event).collect(Collectors.toSet());
    }

    /// Refuses when the regency has switched the event off.
    public void requireOn(EventCode event) {
        last(event).filter(turn -> !turn.on()).ifPresent(turn -> {
            throw new SwitchedOff(turn.reason());
        });
    }

    @PreAuthorize("@offices.mayReadAll()")
    List<State> all() {
        var turns = last().stream().collect(Collectors.toMap(Turn::event, turn -> turn));
        return catalogue.listed().stream().map(event -> state(event, turns.get(event.code()))).toList();
    }

    @PreAuthorize("@offices.mayReadAll()")
    State one(String code) {
        var event = known(code);
        return state(event, last(event.code()).orElse(null));
    }

    /// Asking for what is so already changes nothing.
    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    State turn(String code, boolean on, @Nullable String reason) {
        if (ESSENTIAL.contains(code)) {
            throw new EssentialEvent();
        }
        var event = known(code);
        var why = reason == null ? "" : reason.strip();
        if (why.length() < 3 || why.length() > LONGEST_REASON) {
            throw new NoReason();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('event_switch ' || ?, "
                + "nullif(current_setting('app.tenant', true), '')::int))").param(code).query().listOfRows();
        var before = state(event, last(event.code()).orElse(null));
        if (before.on() == on) {
            return before;
        }
        var place = before.turn() == null ? 1 : before.turn().place() + 1;
        jdbc.sql("""
                insert into event_switch (event, place, is_on, reason, decided_by, decided_by_name)
                values (?, ?, ?, ?, ?, ?)""")
                .params(code, place, on, why, Actor.current().subject(), Actor.current().name()).update();
        audit.record(on ? "event.switched-on" : "event.switched-off", "event", code, why);
        meters.counter("lumbung.events.switched", "on", Boolean.toString(on)).increment();
        return state(event, last(event.code()).orElseThrow());
    }

    private Listed known(String code) {
        return catalogue.listed().stream().filter(event -> event.code().value().equals(code)).findFirst()
                .orElseThrow(NoSuchEvent::new);
    }

    private static State state(Listed event, @Nullable Turn turn) {
        return new State(event, turn == null || turn.on(), ESSENTIAL.contains(event.code().value()), turn);
    }

    private List<Turn> last() {
        return jdbc.sql(LAST.formatted("")).query(Switches::turn).list();
    }

    private Optional<Turn> last(EventCode event) {
        return jdbc.sql(LAST.formatted("where event = ?")).param(event.value()).query(Switches::turn).optional();
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(EventCode.of(row.getString("event")), row.getInt("place"), row.getBoolean("is_on"),
                row.getString("reason"), row.getString("decided_by_name"),
                row.getTimestamp("decided_at").toInstant());
    }
}
