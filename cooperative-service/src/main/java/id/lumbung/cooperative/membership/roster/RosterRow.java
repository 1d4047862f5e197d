package id.lumbung.cooperative.membership.roster;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A row as it may be shown.
///
/// @param line as the spreadsheet counts
/// @param nik by its mask, where the cell holds one
record RosterRow(UUID id, int place, int line, String name, @Nullable String nik, Judgement judgement,
        List<Finding> findings) {

    boolean isEntered() {
        return judgement == Judgement.MASUK;
    }
}
