package id.lumbung.cooperative.statement.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.identity.Actor;

/// The table of what treasurers wrote.
@Repository
class NoteRows {

    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last word about each topic of a year.
    List<WrittenNote> latest(UUID cooperative, int year) {
        return jdbc.sql("""
                select distinct on (topic) topic, revision, body, written_by_name, written_at from statement_note
                 where cooperative_id = ? and year = ? order by topic, revision desc""").params(cooperative, year)
                .query(NoteRows::note).list();
    }

    /// All that was ever written about a year, newest first.
    List<WrittenNote> all(UUID cooperative, int year) {
        return jdbc.sql("""
                select topic, revision, body, written_by_name, written_at from statement_note
                 where cooperative_id = ? and year = ? order by written_at desc, topic""").params(cooperative, year)
                .query(NoteRows::note).list();
    }

    /// False when that revision stands already.
    boolean insert(UUID cooperative, int year, Topic topic, int revision, String text) {
        var actor = Actor.current();
        return jdbc.sql("""
                insert into statement_note (cooperative_id, year, topic, revision, body, written_by, written_by_name)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(cooperative, year, topic.name(), revision, text, actor.subject(), actor.name()).update() == 1;
    }

    private static WrittenNote note(ResultSet row, int index) throws SQLException {
        return new WrittenNote(Topic.valueOf(row.getString(1)), row.getInt(2), row.getString(3), row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
