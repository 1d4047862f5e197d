package id.lumbung.admin.regency;

import java.sql.SQLException;
import java.time.Duration;

import id.lumbung.admin.Refused;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.database.Server;
import id.lumbung.admin.database.Sql;

/// Who had begun to write on the live databases. Nobody of a suspended regency begins any more, and whoever had begun is seen
/// to an end: rows that come after those of the archive were looked at would stay.
record Writers(Server server, Progress progress) {

    private static final Duration GLANCE = Duration.ofMillis(200);

    /// @throws Refused when somebody writes for longer
    void awaitEnd(Duration longest) throws SQLException, InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        for (var part : Part.values()) {
            try (var connection = server.owner(part, Place.LIVE)) {
                // A number of our own: whoever has one already has a lower one. The xmax of a snapshot would not do, for it is
                // that after the last who ended, and may be that of somebody who writes.
                var ours = Sql.texts(connection, "select pg_current_xact_id()::text").getFirst();
                var said = false;
                while (!Sql.holds(connection, "select pg_snapshot_xmin(pg_current_snapshot()) >= ?::xid8", ours)) {
                    if (!said) {
                        progress.say("Waiting until those have ended who are writing on the server of %s …"
                                .formatted(part.title()));
                        said = true;
                    }
                    if (System.nanoTime() - end > 0) {
                        throw new Refused(
                                ("Somebody has been writing on the server of %s for longer than %d s. Look into "
                                        + "pg_stat_activity for what it is, let it end, and ask again. Nothing was changed.")
                                        .formatted(part.title(), longest.toSeconds()));
                    }
                    Thread.sleep(GLANCE);
                }
            }
        }
    }
}
