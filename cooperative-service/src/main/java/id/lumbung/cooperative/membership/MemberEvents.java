package id.lumbung.cooperative.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;

/// What happened to memberships; rows come and stay. The register follows them by trigger.
@Component
class MemberEvents {

    private final JdbcClient jdbc;

    MemberEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(UUID cooperative, UUID member, MemberState state, LocalDate on, @Nullable String reason) {
        var actor = Actor.current();
        jdbc.sql("""
                insert into member_event (id, cooperative_id, member_id, state, happened_on, reason, actor, actor_name)
                values (:id, :cooperative, :member, :state, :on, :reason, :actor, :name)""")
                .param("id", UUIDv7.next()).param("cooperative", cooperative).param("member", member)
                .param("state", state.name()).param("on", on).param("reason", reason).param("actor", actor.subject())
                .param("name", actor.name()).update();
    }

    List<MemberEvent> of(UUID member) {
        return jdbc.sql("""
                select state, happened_on, reason, actor_name from member_event where member_id = :member
                order by recorded_at, id""").param("member", member)
                .query((row, _) -> new MemberEvent(MemberState.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class), row.getString(3), row.getString(4)))
                .list();
    }
}
