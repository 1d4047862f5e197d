package id.lumbung.cooperative.signal;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.profile.FormationState;

/// What can be seen of a cooperative from outside.
///
/// @param stageSince since when the founding is where it is
/// @param booksSince the day on which its books begin; null as long as there are none
/// @param lastPosted the day on which somebody last wrote into them
/// @param lastClosed the first day of the newest month that is closed
/// @param lastCounted the day on which the cash was last counted
/// @param members those who owed simpanan wajib for the whole of last month
/// @param behind how many of them paid nothing for it
/// @param outlets how many of its outlets operate, its office not counted
public record Signal(UUID cooperative, FormationState stage, LocalDate stageSince, @Nullable LocalDate booksSince,
        @Nullable LocalDate lastPosted, @Nullable LocalDate lastClosed, @Nullable LocalDate lastCounted, int members,
        int behind, int outlets) {}
