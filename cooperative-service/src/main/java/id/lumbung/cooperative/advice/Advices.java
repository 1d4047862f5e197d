package id.lumbung.cooperative.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// The two books of advice.
@Service
class Advices {

    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Advices(JdbcClient jdbc, Profiles profiles, Audit audit, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    List<Advice> of(UUID cooperative) {
        profiles.get(cooperative);
        return read("where a.cooperative_id = :id order by a.given_on desc, a.recorded_at desc limit " + MOST,
                cooperative);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Advice get(UUID cooperative, UUID id) {
        return of(cooperative).stream().filter(advice -> advice.id().equals(id)).findFirst()
                .orElseThrow(NoSuchAdvice::new);
    }

    /// The office, and a mentor of a cooperative assigned to her, write what they advised, the board what anybody else did. Told of the same visit again,
    /// it stays as it is.
    @Transactional
    @PreAuthorize("@offices.mayReadAll() or @offices.mayPropose(#cooperative) or @caseload.holds(#cooperative)")
    Advice record(UUID key, UUID cooperative, Advice.Given given) {
        profiles.get(cooperative);
        if (given.givenOn().isAfter(LocalDate.now(clock.withZone(Tenant.current().zone())))) {
            throw new GivenLater();
        }
        var actor = Actor.current();
        var written = jdbc
                .sql("""
                        insert into advice (id, cooperative_id, book, given_on, official, agency, content, visit_id, recorded_by,
                            recorded_by_name)
                        values (:id, :cooperative, :book, :on, :official, :agency, :content, :visit, :by, :name)
                        on conflict on constraint advice_once_per_visit do nothing""")
                .param("id", key)
                .param("cooperative", cooperative).param("book", given.book().number()).param("on", given.givenOn())
                .param("official", given.official().strip()).param("agency", given.agency().strip())
                .param("content", given.content().strip()).param("visit", given.visitId())
                .param("by", actor.subject()).param("name", actor.name()).update();
        if (written == 1) {
            audit.record("advice.recorded", "cooperative", cooperative, null);
            meters.counter("lumbung.advice", "book", Integer.toString(given.book().number())).increment();
        }
        return find(written == 1 ? "where a.id = :id" : "where a.visit_id = :id",
                written == 1 || given.visitId() == null ? key : given.visitId());
    }

    @Transactional
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    Advice followUp(UUID key, UUID cooperative, UUID id, String content) {
        get(cooperative, id);
        jdbc.sql(
                "insert into advice_followup (id, advice_id, content, written_by, written_by_name) values (?, ?, ?, ?, ?)")
                .params(key, id, content.strip(), Actor.current().subject(), Actor.current().name()).update();
        audit.record("advice.followed-up", "advice", id, null);
        return get(cooperative, id);
    }

    private Advice find(String where, UUID id) {
        return Optional.of(read(where, id)).filter(found -> !found.isEmpty()).map(List::getFirst)
                .orElseThrow(NoSuchAdvice::new);
    }

    private List<Advice> read(String where, UUID id) {
        var followups = jdbc.sql("select f.* from advice_followup f join advice a on a.tenant_id = f.tenant_id"
                + " and a.id = f.advice_id " + where.replaceAll("order by.*", "") + " order by f.written_at, f.id")
                .param("id", id).query((row, index) -> Map.entry(row.getObject("advice_id", UUID.class), followup(row)))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select a.* from advice a " + where).param("id", id)
                .query((row, index) -> advice(row, followups)).list();
    }

    private static Advice advice(ResultSet row, Map<UUID, List<Advice.Followup>> followups) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Advice(id, Advice.Book.of(row.getInt("book")), row.getObject("given_on", LocalDate.class),
                row.getString("official"), row.getString("agency"), row.getString("content"),
                row.getObject("visit_id", UUID.class), row.getString("recorded_by_name"),
                followups.getOrDefault(id, List.of()));
    }

    private static Advice.Followup followup(ResultSet row) throws SQLException {
        return new Advice.Followup(row.getString("content"), row.getString("written_by_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
