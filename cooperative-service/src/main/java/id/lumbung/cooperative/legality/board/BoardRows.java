package id.lumbung.cooperative.legality.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.legality.Stage;
import id.lumbung.cooperative.legality.board.BoardRow.Obstacle;
import id.lumbung.cooperative.profile.FormationState;

/// What the database derives, for all cooperatives of the bound regency.
@Repository
class BoardRows {

    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// As it stood on a day, by district and village.
    List<BoardRow> on(LocalDate day) {
        return jdbc.sql("""
                select c.id, c.name, c.village_code, c.village_name, c.district_code, c.district_name, s.stage, s.since,
                       d.number, d.happened_on, o.kind, o.reason, o.since as hindered_since
                  from cooperative c join legal_stages(:day) s on s.cooperative_id = c.id
                  left join lateral (select p.number, p.happened_on from legal_documents(c.id, :day) p
                                      where p.document = 'SK_AHU' and p.status = 'TERBIT') d on s.stage >= 8
                  left join lateral (select h.kind, h.reason, h.since from legal_obstacle h
                                      where h.cooperative_id = c.id and h.since <= :day
                                        and not exists (select from legal_obstacle_end e
                                                         where e.tenant_id = h.tenant_id and e.obstacle_id = h.id
                                                           and e.ended_on <= :day)
                                      order by h.kind = 'DIBATALKAN' desc, h.since limit 1) o on true
                 order by c.village_code""").param("day", day).query(BoardRows::row).list();
    }

    private static BoardRow row(ResultSet row, int index) throws SQLException {
        return new BoardRow(row.getObject("id", UUID.class), row.getString("name"), row.getString("village_code"),
                row.getString("village_name"), row.getString("district_code"), row.getString("district_name"),
                new Stage(FormationState.values()[row.getInt("stage")], row.getObject("since", LocalDate.class)),
                obstacle(row),
                row.getString("number"), row.getObject("happened_on", LocalDate.class));
    }

    private static @Nullable Obstacle obstacle(ResultSet row) throws SQLException {
        return row.getString("kind") == null
                ? null
                : new Obstacle(row.getString("kind"), row.getString("reason"),
                        row.getObject("hindered_since", LocalDate.class));
    }
}
