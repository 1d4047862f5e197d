package id.lumbung.tenant.placement;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.identity.Actor;

/// The placements. Their numbers and moments are written by the database.
@Repository
class PlacementRows {

    private final JdbcClient jdbc;

    PlacementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Two who place the same regency at once do it one after the other, and its doors stay as they are meanwhile.
    void lock(int regency) {
        jdbc.sql("select code from regency where code = ? for update").param(regency).query(Integer.class).single();
        jdbc.sql("select id from suspension where regency = ? and lifted_at is null for share").param(regency).query()
                .listOfRows();
    }

    void add(int regency, String cell, String reason) {
        jdbc.sql("""
                insert into placement (regency, number, cell, placed_at, placed_by, placed_by_name, reason)
                values (?, 0, ?, now(), ?, ?, ?)""")
                .params(regency, cell, Actor.current().subject(), Actor.current().name(), reason).update();
    }

    /// The latest first.
    List<Placement> of(int regency) {
        return jdbc.sql("select * from placement where regency = ? order by number desc").param(regency)
                .query((row, n) -> new Placement(row.getString("cell"), row.getTimestamp("placed_at").toInstant(),
                        row.getString("placed_by_name"), row.getString("reason")))
                .list();
    }
}
