package id.lumbung.cooperative.organ.holder;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Whoever is in an office today: her name and her account, and nothing else of her.
///
/// @param account null when she has none
record Holder(UUID cooperative, String cooperativeName, String villageName, String districtName, String name,
        @Nullable String account) {}
