package id.lumbung.cooperative.bumdes;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.person.PhoneNumber;

/// Who holds an office of a village, since when, and until which day.
///
/// @param endedOn the first day without the office
public record VillageTerm(UUID id, VillageOffice office, String name, PhoneNumber phone, LocalDate starts, String basis,
        @Nullable LocalDate endedOn, boolean hasAccount) {}
