package id.lumbung.cooperative.profile;

import java.util.UUID;

/// What the other services know of a cooperative: what it is called and where it is.
record DirectoryRow(UUID id, String name, String villageCode, String villageName, String districtCode,
        String districtName) {}
