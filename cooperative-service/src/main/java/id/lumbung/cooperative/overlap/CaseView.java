package id.lumbung.cooperative.overlap;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A case.
///
/// @param dueOn the day until which the next step is expected
/// @param overdue whether that day has passed
public record CaseView(UUID id, UUID cooperative, UUID bumdes, String bumdesName, String villageName,
        String districtName, String outletName, String unitName, String line, int severity, CaseState state,
        @Nullable LocalDate dueOn, boolean overdue, @Nullable Outcome outcome) {}
