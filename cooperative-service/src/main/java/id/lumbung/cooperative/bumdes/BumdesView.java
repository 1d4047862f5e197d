package id.lumbung.cooperative.bumdes;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A village enterprise in the register.
///
/// @param cooperative the one whose main village this is
/// @param regulation the village's regulation that founded it
/// @param bumdesClass of its newest year; none before the first
/// @param active whether it works, by its newest year
/// @param units those that have not stopped
public record BumdesView(UUID id, String name, String villageCode, String villageName, String districtCode,
        String districtName, UUID cooperative, String regulation, @Nullable String registrationNo,
        @Nullable String certificateNo, @Nullable BumdesClass bumdesClass, @Nullable Boolean active, int units) {}
