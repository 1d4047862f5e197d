package id.lumbung.cooperative.legality.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// The tables `legal_obstacle` and `legal_obstacle_end`: the Dinas says what stands in the way and when it is over.
@Service
public class Obstacles {

    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Obstacles(JdbcClient jdbc, Profiles profiles, Audit audit, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /// The open ones first, then the newest.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public List<Obstacle> of(UUID cooperative) {
        profiles.get(cooperative);
        return rows(cooperative);
    }

    /// @param id the client's: saying it twice says it once
    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public Obstacle begin(UUID cooperative, UUID id, ObstacleKind kind, String reason, LocalDate since) {
        profiles.lock(cooperative);
        var standing = rows(cooperative);
        if (standing.stream().anyMatch(obstacle -> obstacle.id().equals(id))) {
            return find(cooperative, id);
        }
        if (since.isAfter(today())) {
            throw ObstacleRefused.inFuture();
        }
        if (standing.stream().anyMatch(obstacle -> obstacle.isOpen() && obstacle.kind() == kind)) {
            throw ObstacleRefused.openAlready();
        }
        jdbc.sql("""
                insert into legal_obstacle (id, cooperative_id, kind, reason, since, actor, actor_name)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, cooperative, kind.name(), line(reason), since, Actor.current().subject(),
                        Actor.current().name())
                .update();
        audit.record("legality.obstacle-begun", "cooperative", cooperative, kind + ": " + line(reason));
        meters.counter("lumbung.legality.obstacles", "kind", kind.name()).increment();
        return find(cooperative, id);
    }

    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public Obstacle end(UUID cooperative, UUID id, String note, LocalDate endedOn) {
        profiles.lock(cooperative);
        var obstacle = find(cooperative, id);
        if (!obstacle.isOpen()) {
            return obstacle;
        }
        if (endedOn.isAfter(today()) || endedOn.isBefore(obstacle.since())) {
            throw ObstacleRefused.outOfTime();
        }
        jdbc.sql("""
                insert into legal_obstacle_end (obstacle_id, cooperative_id, ended_on, note, actor, actor_name)
                values (?, ?, ?, ?, ?, ?)""")
                .params(id, cooperative, endedOn, line(note), Actor.current().subject(), Actor.current().name())
                .update();
        audit.record("legality.obstacle-ended", "cooperative", cooperative, obstacle.kind() + ": " + line(note));
        return find(cooperative, id);
    }

    private Obstacle find(UUID cooperative, UUID id) {
        return rows(cooperative).stream().filter(obstacle -> obstacle.id().equals(id)).findAny()
                .orElseThrow(ObstacleRefused::unknown);
    }

    private List<Obstacle> rows(UUID cooperative) {
        return jdbc.sql("""
                select o.id, o.kind, o.reason, o.since, o.actor_name, e.ended_on, e.note, e.actor_name as ended_by
                  from legal_obstacle o
                  left join legal_obstacle_end e on e.tenant_id = o.tenant_id and e.obstacle_id = o.id
                 where o.cooperative_id = ? order by e.ended_on desc nulls first, o.since desc, o.id""")
                .param(cooperative)
                .query((row, index) -> new Obstacle(row.getObject("id", UUID.class),
                        ObstacleKind.valueOf(row.getString("kind")), row.getString("reason"),
                        row.getObject("since", LocalDate.class), row.getString("actor_name"),
                        row.getString("note") == null
                                ? null
                                : new Obstacle.End(row.getObject("ended_on", LocalDate.class), row.getString("note"),
                                        row.getString("ended_by"))))
                .list();
    }

    private static String line(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
