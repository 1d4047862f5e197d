package id.lumbung.platform.tenancy;

import org.jspecify.annotations.Nullable;

/// A line of the catalogue.
///
/// @param active whether its people may work now
/// @param reason why not, in words for them
public record TenantEntry(Tenant tenant, boolean active, @Nullable String reason) {}
