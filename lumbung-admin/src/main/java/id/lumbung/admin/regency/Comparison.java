package id.lumbung.admin.regency;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import id.lumbung.admin.archive.Archive;
import id.lumbung.admin.archive.Manifest;
import id.lumbung.admin.database.Part;
import id.lumbung.admin.database.Place;
import id.lumbung.admin.database.Rows;
import id.lumbung.admin.database.Server;

/// What has become of a regency since an archive of it was made.
public record Comparison(Server server) {

    /// What is to say of one table; tables in which nothing differs say that.
    public record Line(String database, String table, boolean same, String sentence) {}

    public List<Line> of(Archive archive, Place place) throws SQLException, IOException {
        archive.requireWhole();
        var lines = new ArrayList<Line>();
        try (var moment = Moment.of(server, place, archive.manifest().regency().code())) {
            for (var part : Part.values()) {
                var archived = archive.manifest().database(part.title()).orElseThrow();
                var here = moment.rows(part);
                for (var table : archived.tables()) {
                    lines.add(here.stream().filter(rows -> rows.table().name().equals(table.name())).findFirst()
                            .map(rows -> line(archive, archived, table, rows))
                            .orElseGet(() -> new Line(part.title(), table.name(), false, "is not there any more")));
                }
                here.stream().map(rows -> rows.table().name())
                        .filter(name -> archived.tables().stream().noneMatch(table -> table.name().equals(name)))
                        .forEach(name -> lines.add(new Line(part.title(), name, false, "is not in the archive")));
            }
        }
        return lines;
    }

    private static Line line(Archive archive, Manifest.Database archived, Manifest.Table table, Rows here) {
        try {
            if (!here.table().columns().equals(table.columns()) || !here.table().key().equals(table.key())) {
                return new Line(archived.name(), table.name(), false, "has other columns now");
            }
            if (here.counted().equals(table)) {
                return new Line(archived.name(), table.name(), true, "same, %,d rows".formatted(table.rows()));
            }
            try (var rows = archive.rows(archived, table)) {
                var difference = Difference.between(rows, here);
                return new Line(archived.name(), table.name(), difference.isNone(),
                        "%,d missing, %,d more, %,d changed, %,d same: %s".formatted(difference.missing(),
                                difference.more(), difference.changed(), difference.same(),
                                String.join("; ", difference.first())));
            }
        } catch (SQLException | IOException e) {
            throw new NotRead(table.name(), e);
        }
    }
}
