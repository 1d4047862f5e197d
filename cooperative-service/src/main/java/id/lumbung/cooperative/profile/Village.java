package id.lumbung.cooperative.profile;

/// A village of the regency as the reference data know it.
///
/// @param sharesName whether another village of the same kind, anywhere in the country, has the same name
record Village(VillageCode code, String name, String districtName, boolean sharesName) {}
