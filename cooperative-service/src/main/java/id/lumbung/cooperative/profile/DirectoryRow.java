package id.lumbung.cooperative.profile;

import java.util.UUID;

/// What the other services know of a cooperative: what it is called, where it is, and how far its founding is.
record DirectoryRow(UUID id, String name, String villageCode, String villageName, String districtCode,
        String districtName, FormationState state) {}
