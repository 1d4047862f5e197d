package id.lumbung.admin.regency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/// What the last export of all regencies came to, in the form that node_exporter's textfile collector reads.
public final class Figures {

    private static final String SUCCESS = "lumbung_admin_export_last_success_timestamp_seconds";
    private static final Pattern LAST = Pattern.compile("(?m)^" + SUCCESS + " (\\d+)$");

    private Figures() {}

    /// The last success stays known when this run was none.
    public static void write(Path file, Everyone.Summary summary, Instant ended, Duration took) throws IOException {
        var success = summary.failed() == 0 ? ended.getEpochSecond() : before(file);
        var text = """
                # HELP %1$s When all regencies were last exported without a failure.
                # TYPE %1$s gauge
                %1$s %2$d
                # HELP lumbung_admin_export_last_run_timestamp_seconds When the last export of all regencies ended, however it ended.
                # TYPE lumbung_admin_export_last_run_timestamp_seconds gauge
                lumbung_admin_export_last_run_timestamp_seconds %3$d
                # HELP lumbung_admin_export_regencies Regencies of the last run.
                # TYPE lumbung_admin_export_regencies gauge
                lumbung_admin_export_regencies{outcome="exported"} %4$d
                lumbung_admin_export_regencies{outcome="failed"} %5$d
                # HELP lumbung_admin_export_photos_missing Photos that rows speak of and that were not in the folder of attachments.
                # TYPE lumbung_admin_export_photos_missing gauge
                lumbung_admin_export_photos_missing %8$d
                # HELP lumbung_admin_export_bytes Size of the archives of the last run.
                # TYPE lumbung_admin_export_bytes gauge
                lumbung_admin_export_bytes %6$d
                # HELP lumbung_admin_export_seconds How long the last run took.
                # TYPE lumbung_admin_export_seconds gauge
                lumbung_admin_export_seconds %7$d
                """
                .formatted(SUCCESS, success, ended.getEpochSecond(), summary.exported(), summary.failed(),
                        summary.bytes(), took.toSeconds(), summary.photosMissing());
        var beside = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static long before(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        var last = LAST.matcher(Files.readString(file));
        return last.find() ? Long.parseLong(last.group(1)) : 0;
    }
}
