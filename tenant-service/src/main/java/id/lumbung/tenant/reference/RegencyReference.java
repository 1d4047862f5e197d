package id.lumbung.tenant.reference;

import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/// A kabupaten or kota as the country knows it, aboard or not.
///
/// `code` is the ministry's number without its dot (64.02 is 6402); the statistics office numbers differently
/// (`bpsCode`, not always known), so neither is ever computed from the other.
public record RegencyReference(int code, @Nullable String bpsCode, String name, Kind kind, String province,
        String provinceName, ZoneId zone) {

    /// A regency is ruled by a bupati, a town by a walikota.
    public enum Kind {
        KABUPATEN, KOTA
    }

    /// As it is printed: 64.02.
    public String dotted() {
        return "%02d.%02d".formatted(code / 100, code % 100);
    }
}
