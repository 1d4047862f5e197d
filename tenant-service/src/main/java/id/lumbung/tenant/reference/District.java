package id.lumbung.tenant.reference;

/// A kecamatan.
record District(String code, String name) {}
