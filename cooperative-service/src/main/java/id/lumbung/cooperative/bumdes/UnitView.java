package id.lumbung.cooperative.bumdes;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.business.Customers;

/// One business of a village enterprise.
///
/// @param since the day from which it is in that state
public record UnitView(UUID id, UUID bumdes, String name, String line, @Nullable String kbli, Customers customers,
        int workers, @Nullable String location, UnitState state, LocalDate since) {}
