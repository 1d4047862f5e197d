package id.lumbung.cooperative.legality.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.legality.meeting.Minutes.Attendee;
import id.lumbung.cooperative.legality.meeting.Minutes.Elected;
import id.lumbung.cooperative.legality.number.Kbli;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.person.PhoneNumber;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// The tables `founding_meeting`, `founding_person` and `founding_seat`, of the bound regency.
@Repository
class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID cooperative, Minutes minutes) {
        jdbc.sql("""
                insert into founding_meeting (id, cooperative_id, number, held_on, starts_at, ends_at, place, invited,
                    men, women, chair, secretary, third, name, area, principal_saving, mandatory_saving,
                    initial_capital, grant_fund, proxy, plan, kbli, actor, actor_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, cooperative, minutes.number(), minutes.heldOn(), minutes.starts(), minutes.ends(),
                        minutes.place(), minutes.invited(), minutes.men(), minutes.women(), minutes.leaders().get(0),
                        minutes.leaders().get(1), minutes.leaders().get(2), minutes.name(), minutes.area(),
                        minutes.principal().amount(), minutes.mandatory().amount(), minutes.capital().amount(),
                        minutes.grant().amount(), minutes.proxy(), minutes.plan(),
                        minutes.kbli().stream().map(Kbli::code).toArray(String[]::new), Actor.current().subject(),
                        Actor.current().name())
                .update();
        for (int at = 0; at < minutes.attendees().size(); at++) {
            var person = minutes.attendees().get(at);
            jdbc.sql(
                    """
                            insert into founding_person (meeting_id, place, cooperative_id, name, sex, element, nik_masked, founder)
                            values (:id, :place, :cooperative, :name, :sex, :element, :nik, :founder)""")
                    .param("id", id)
                    .param("place", at + 1).param("cooperative", cooperative).param("name", person.name())
                    .param("sex", person.woman() ? "P" : "L").param("element", person.element())
                    .param("nik", person.nikMasked()).param("founder", person.founder()).update();
        }
        for (int at = 0; at < minutes.elected().size(); at++) {
            var seat = minutes.elected().get(at);
            jdbc.sql("""
                    insert into founding_seat (meeting_id, place, cooperative_id, office, name, phone)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(id, at + 1, cooperative, seat.office().name(), seat.name(), seat.phone().digits())
                    .update();
        }
    }

    /// The minutes that count.
    Optional<FoundingMeeting> last(UUID cooperative) {
        return jdbc.sql("select * from founding_meeting where cooperative_id = ? order by ordinal desc limit 1")
                .param(cooperative).query(this::meeting).optional();
    }

    Optional<FoundingMeeting> find(UUID id) {
        return jdbc.sql("select * from founding_meeting where id = ?").param(id).query(this::meeting).optional();
    }

    private FoundingMeeting meeting(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kbli = Arrays.stream((String[]) row.getArray("kbli").getArray()).map(Kbli::new).toList();
        return new FoundingMeeting(id, row.getObject("cooperative_id", UUID.class),
                new Minutes(row.getString("number"), row.getObject("held_on", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class), row.getObject("ends_at", LocalTime.class),
                        row.getString("place"), row.getInt("invited"), row.getInt("men"), row.getInt("women"),
                        List.of(row.getString("chair"), row.getString("secretary"), row.getString("third")),
                        row.getString("name"), row.getString("area"), Rupiah.of(row.getLong("principal_saving")),
                        Rupiah.of(row.getLong("mandatory_saving")), Rupiah.of(row.getLong("initial_capital")),
                        Rupiah.of(row.getLong("grant_fund")), row.getString("proxy"), row.getString("plan"), kbli,
                        attendees(id), elected(id)),
                row.getString("actor_name"), row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private List<Attendee> attendees(UUID meeting) {
        return jdbc.sql("select * from founding_person where meeting_id = ? order by place").param(meeting)
                .query((row, index) -> new Attendee(row.getString("name"), row.getString("sex").equals("P"),
                        row.getString("element"), row.getString("nik_masked"), row.getBoolean("founder")))
                .list();
    }

    private List<Elected> elected(UUID meeting) {
        return jdbc.sql("select * from founding_seat where meeting_id = ? order by place").param(meeting)
                .query((row, index) -> new Elected(Office.valueOf(row.getString("office")), row.getString("name"),
                        new PhoneNumber(row.getString("phone"))))
                .list();
    }
}
