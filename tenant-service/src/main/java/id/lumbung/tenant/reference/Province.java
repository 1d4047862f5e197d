package id.lumbung.tenant.reference;

import java.time.ZoneId;

/// A province and its time zone.
public record Province(String code, String name, ZoneId zone) {}
