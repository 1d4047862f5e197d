package id.lumbung.platform.tenancy;

import java.util.Optional;

/// The catalogue of tenants as this service knows it.
public interface TenantDirectory {

    Optional<TenantEntry> find(String slug);

    Optional<TenantEntry> find(int code);
}
