package id.lumbung.cooperative.outlet;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.business.Customers;

/// An outlet in the register.
///
/// @param code by which postings name it
/// @param line what it does; none for the office
/// @param since the day from which it is in that state
/// @param inSpite why it was opened although the village's enterprise does the same
public record OutletView(UUID id, UUID cooperative, String code, OutletKind kind, String name, @Nullable String line,
        @Nullable String kbli, Customers customers, AssetOwner assetOwner, OutletState state, LocalDate since,
        @Nullable String inSpite) {}
