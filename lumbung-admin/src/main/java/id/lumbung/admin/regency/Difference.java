package id.lumbung.admin.regency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

import id.lumbung.admin.database.Rows;

/// In what the rows of a table differ from those of an archive. Both come in the order of the key, so one row of each is in
/// memory.
///
/// @param missing rows of the archive whose key is not here
/// @param more rows that are here and not in the archive
/// @param changed rows of the same key with another content
/// @param first some of them, by their keys
record Difference(long same, long missing, long more, long changed, List<String> first) {

    private static final int SHOWN = 3;

    static Difference between(InputStream archived, Rows here) throws SQLException, IOException {
        var key = new RowKey(here.table());
        var count = new Object() {
            long same;
            long missing;
            long more;
            long changed;
        };
        var first = new ArrayList<String>();
        try (var old = new BufferedReader(new InputStreamReader(archived, StandardCharsets.UTF_8), 1 << 16)) {
            var copy = here.lines();
            var before = old.readLine();
            var now = next(copy);
            while (before != null || now != null) {
                var order = before == null ? 1 : now == null ? -1 : key.compare(before, now);
                if (order == 0 && before != null) {
                    if (before.equals(now)) {
                        count.same++;
                    } else {
                        count.changed++;
                        note(first, "changed", key, before);
                    }
                    before = old.readLine();
                    now = next(copy);
                } else if (order < 0 && before != null) {
                    count.missing++;
                    note(first, "missing", key, before);
                    before = old.readLine();
                } else if (now != null) {
                    count.more++;
                    note(first, "more", key, now);
                    now = next(copy);
                }
            }
        }
        return new Difference(count.same, count.missing, count.more, count.changed, first);
    }

    boolean isNone() {
        return missing + more + changed == 0;
    }

    private static void note(List<String> first, String what, RowKey key, String row) {
        if (first.size() < SHOWN) {
            first.add(what + " " + key.shown(row));
        }
    }

    private static @Nullable String next(CopyOut copy) throws SQLException {
        var line = copy.readFromCopy();
        return line == null ? null : new String(Arrays.copyOf(line, line.length - 1), StandardCharsets.UTF_8);
    }
}
