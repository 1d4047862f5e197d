package id.lumbung.cooperative.outlet;

/// What people call an outlet, and the code by which postings name it.
public record OutletName(String code, String name) {}
