package id.lumbung.tenant.reference;

/// A desa, kelurahan or desa adat. `sameName` counts the villages of this kind that bear this name in the whole country,
/// this one included: above one, the name of its cooperative needs the district.
record Village(String code, String name, Kind kind, String district, String districtName, int sameName) {

    enum Kind {
        DESA, KELURAHAN, DESA_ADAT
    }
}
