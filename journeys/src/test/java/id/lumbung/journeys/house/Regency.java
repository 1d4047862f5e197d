package id.lumbung.journeys.house;

/// A regency that came aboard, with the first admin of its Dinas.
public record Regency(String slug, int code, String name, Account admin) {}
