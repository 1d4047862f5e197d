package id.lumbung.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.tenancy.Tenant;

/// Dates and times as Indonesians write them; in templates `#tanggal`. An instant is told in the tenant's own zone.
/// Whatever is not there is written as nothing.
public final class Dates {

    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    private static final DateTimeFormatter LONG = pattern("d MMMM uuuu");
    private static final DateTimeFormatter SHORT = pattern("dd/MM/uuuu");
    private static final DateTimeFormatter WITH_DAY = pattern("EEEE, d MMMM uuuu");
    private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");
    private static final DateTimeFormatter TIME = pattern("HH.mm");

    Dates() {}

    /// `1 Juli 2025`
    public static String panjang(@Nullable LocalDate date) {
        return write(LONG, date);
    }

    /// `01/07/2025`
    public static String pendek(@Nullable LocalDate date) {
        return write(SHORT, date);
    }

    /// `Senin, 21 Juli 2025`
    public static String hari(@Nullable LocalDate date) {
        return write(WITH_DAY, date);
    }

    /// `Juli 2025`
    public static String bulan(@Nullable YearMonth month) {
        return write(MONTH, month);
    }

    /// `14.30 WITA`
    public static String jam(@Nullable Instant instant) {
        return instant == null ? "" : time(local(instant));
    }

    /// `21 Juli 2025 14.30 WITA`
    public static String waktu(@Nullable Instant instant) {
        return instant == null ? "" : LONG.format(local(instant)) + " " + time(local(instant));
    }

    /// `WITA`: the zone in which this page tells the time.
    public static String zona() {
        return zone(ZonedDateTime.now(zone()));
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(zone());
    }

    private static ZoneId zone() {
        return Tenant.isBound() && !Tenant.current().isPlatform() ? Tenant.current().zone() : CAPITAL;
    }

    private static String time(ZonedDateTime local) {
        return TIME.format(local) + " " + zone(local);
    }

    private static String zone(ZonedDateTime local) {
        return switch (local.getOffset().getTotalSeconds()) {
            case 7 * 3600 -> "WIB";
            case 8 * 3600 -> "WITA";
            case 9 * 3600 -> "WIT";
            case 0 -> "UTC";
            default -> "UTC" + local.getOffset();
        };
    }

    private static String write(DateTimeFormatter format, @Nullable TemporalAccessor date) {
        return date == null ? "" : format.format(date);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, WebConfiguration.INDONESIAN);
    }
}
