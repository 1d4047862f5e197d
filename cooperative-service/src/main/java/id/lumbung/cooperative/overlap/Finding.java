package id.lumbung.cooperative.overlap;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An outlet beside a unit of the same village.
///
/// @param severity how much they hurt each other, 0 to 10
/// @param openCase the case about these two, where there is one
public record Finding(UUID cooperative, UUID outlet, String outletName, String outletLine, UUID bumdes, UUID unit,
        String unitName, String unitLine, OverlapResult result, int severity, @Nullable UUID openCase) {}
