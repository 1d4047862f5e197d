package id.lumbung.mentoring.training.seat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.mentoring.training.Office;
import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.problem.Violation;

/// The seats of the bound regency.
@Repository
class SeatRows {

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Seat> find(UUID id) {
        return jdbc.sql("select * from training_seat_now where id = ?").param(id).query(SeatRows::seat).optional();
    }

    List<Seat> of(UUID training) {
        return jdbc
                .sql("select * from training_seat_now where training_id = ? order by district, cooperative_name, name")
                .param(training).query(SeatRows::seat).list();
    }

    /// Hers, the newest first.
    List<Seat> of(String account) {
        return jdbc.sql("select * from training_seat_now where account = ? order by id desc limit 100").param(account)
                .query(SeatRows::seat).list();
    }

    /// Those of a cooperative, the newest first.
    List<Seat> ofCooperative(UUID cooperative) {
        return jdbc.sql("select * from training_seat_now where cooperative_id = ? order by id desc limit 200")
                .param(cooperative).query(SeatRows::seat).list();
    }

    List<Seat.Presence> presences(UUID training) {
        return jdbc.sql("""
                select d.seat_id, d.day, d.way from training_day_now d
                join training_seat s on s.tenant_id = d.tenant_id and s.id = d.seat_id
                where s.training_id = ? order by d.day""").param(training)
                .query((row, index) -> new Seat.Presence(row.getObject("seat_id", UUID.class),
                        row.getObject("day", LocalDate.class), row.getString("way")))
                .list();
    }

    /// What waits for the one who uses this account: offers that are not answered, and accepted seats of tomorrow.
    List<Seat> waiting(String account, LocalDate today) {
        return jdbc.sql("""
                select n.* from training_seat_now n
                join training_state t on t.tenant_id = n.tenant_id and t.training_id = n.training_id
                where n.account = :account and t.stage = 'DIJADWALKAN'
                  and (n.act = 'DITAWARKAN' and t.starts >= :today or n.act = 'DITERIMA' and t.starts = :tomorrow)
                order by t.starts, n.id""").param("account", account).param("today", today)
                .param("tomorrow", today.plusDays(1)).query(SeatRows::seat).list();
    }

    /// Offering it twice to the same person is offering it once.
    int offer(UUID training, Office office, Holders.Holder holder) {
        var actor = Actor.current();
        try {
            return jdbc.sql("""
                    insert into training_seat (id, training_id, cooperative_id, cooperative_name, district, office,
                        account, name, offered_by, offered_by_name)
                    values (:id, :training, :cooperative, :cooperativeName, :district, :office, :account, :name, :by,
                        :byName) on conflict on constraint training_seat_once do nothing""")
                    .param("id", UUIDv7.next()).param("training", training)
                    .param("cooperative", holder.cooperative()).param("cooperativeName", holder.cooperativeName())
                    .param("district", holder.districtName()).param("office", office.name())
                    .param("account", holder.account()).param("name", holder.name()).param("by", actor.subject())
                    .param("byName", actor.name()).update();
        } catch (DataAccessException broken) {
            if ("training_seat_of_a_scheduled_one".equals(Violation.constraint(broken))) {
                throw new NoSeatsNow();
            }
            throw broken;
        }
    }

    /// @return false when somebody answered meanwhile
    boolean answer(Seat seat, Seat.Act act, Seat.@Nullable Sex sex, @Nullable String reason) {
        var actor = Actor.current();
        try {
            return jdbc.sql("""
                    insert into training_answer (seat_id, step, act, sex, reason, actor, actor_name)
                    values (:seat, :step, :act, :sex, :reason, :actor, :name)
                    on conflict on constraint training_answer_one_per_step do nothing""").param("seat", seat.id())
                    .param("step", seat.step() + 1).param("act", act.name())
                    .param("sex", sex == null ? null : sex.name()).param("reason", reason)
                    .param("actor", actor.subject()).param("name", actor.name()).update() == 1;
        } catch (DataAccessException broken) {
            throw switch (Violation.constraint(broken)) {
                case "training_answer_has_room" -> new TrainingFull();
                case "training_answer_follows_the_last" -> new AnsweredOtherwise(seat.act());
                case null, default -> broken;
            };
        }
    }

    private static Seat seat(ResultSet row, int index) throws SQLException {
        var certified = row.getObject("issued_at", OffsetDateTime.class);
        return new Seat(row.getObject("id", UUID.class), row.getObject("training_id", UUID.class),
                row.getObject("cooperative_id", UUID.class), row.getString("cooperative_name"),
                row.getString("district"), Office.valueOf(row.getString("office")), row.getString("account"),
                row.getString("name"), row.getInt("step"), Seat.Act.valueOf(row.getString("act")),
                row.getString("sex") == null ? null : Seat.Sex.valueOf(row.getString("sex")), row.getInt("days"),
                row.getObject("pre", Integer.class), row.getObject("post", Integer.class),
                row.getObject("certificate_id", UUID.class),
                certified == null
                        ? null
                        : "%04d/PLT/%d".formatted(row.getInt("certificate_number"), row.getInt("certificate_year")),
                certified == null ? null : certified.toInstant(), row.getString("revoked_for"));
    }
}
