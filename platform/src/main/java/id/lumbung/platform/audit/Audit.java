package id.lumbung.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// The memory of who did what. A row is written in the transaction of the act itself, so that neither is kept without
/// the other, and can be neither changed nor deleted.
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Records an act of the current actor.
    ///
    /// @param act what was done, as a code: `member.admitted`
    /// @param subjectType what kind of thing it was done to
    /// @param subjectId which one
    /// @param reason why, in the actor's words, where a reason was asked for
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, String subjectType, Object subjectId, @Nullable String reason) {
        var actor = Actor.isPresent() ? Actor.current() : null;
        jdbc.sql("""
                insert into audit_entry (tenant_id, id, at, actor, actor_name, act, subject_type, subject_id, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Tenant.current().code(), UUID.randomUUID(), Timestamp.from(clock.instant()),
                        actor == null ? "system" : actor.subject(), actor == null ? "Lumbung" : actor.name(), act,
                        subjectType, subjectId.toString())
                .param(reason)
                .update();
    }
}
