package id.lumbung.admin.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What an archive holds, and how each part of it proves itself. It is the last entry of the archive.
///
/// @param format which form of archive it is
/// @param takenAt the moment of the earliest of the three snapshots
public record Manifest(int format, Regency regency, Instant takenAt, List<Database> databases, Photos photos) {

    public static final int FORMAT = 2;
    public static final String NAME = "manifest.json";

    /// What is larger is no manifest of ours.
    static final int LARGEST = 64 << 20;

    /// @param code of Kemendagri, without a dot; every row of the regency carries it as `tenant_id`
    public record Regency(int code, String slug, String name, String zone) {

        /// As it is written on paper: 64.02.
        public String number() {
            return "%02d.%02d".formatted(code / 100, code % 100);
        }
    }

    /// What was read of one database, in one transaction that sees one moment.
    ///
    /// @param snapshot the moment, as PostgreSQL tells transactions apart
    /// @param lsn how far the log of the server was: where to go by point-in-time recovery
    /// @param version the newest migration
    public record Database(String name, Instant at, String snapshot, String lsn, @Nullable String version,
            List<Migration> migrations, List<Table> tables) {}

    /// A change of the schema that had been applied.
    ///
    /// @param version nothing for what is applied again whenever it changes
    public record Migration(@Nullable String version, String description, @Nullable Integer checksum) {

        @Override
        public String toString() {
            return (version == null ? "R" : "V" + version) + " " + description;
        }
    }

    /// Rows of one table, in the order of the key.
    ///
    /// @param sha256 of the file, which has one line for each row
    public record Table(String name, List<Column> columns, List<String> key, long rows, String sha256) {

        public Column column(String wanted) {
            return columns.stream().filter(column -> column.name().equals(wanted)).findFirst().orElseThrow();
        }
    }

    public record Column(String name, String type) {}

    /// The list of photos that rows speak of, which is an entry of its own: there may be millions.
    ///
    /// @param missing those of them whose files are not in the archive
    /// @param sha256 of the list, which has one line for each
    public record Photos(long listed, long missing, String sha256) {

        /// Where the list lies in the archive.
        public static final String LIST = "photos.list";

        public long present() {
            return listed - missing;
        }
    }

    /// A sealed photo or scan that a row speaks of.
    ///
    /// @param path below the folder of attachments, or in the bucket
    /// @param sha256 of the sealed file; nothing when the file itself is not in the archive
    public record Photo(String path, @Nullable Long size, @Nullable String sha256) {}

    public Optional<Database> database(String name) {
        return databases.stream().filter(database -> database.name().equals(name)).findFirst();
    }

    public long rows() {
        return databases.stream().flatMap(database -> database.tables().stream()).mapToLong(Table::rows).sum();
    }

    /// Where the rows of a table lie in the archive.
    public static String place(String database, String table) {
        return database + "/" + table + ".copy";
    }

    /// Where a photo lies in the archive.
    public static String place(Photo photo) {
        return "files/" + photo.path();
    }
}
