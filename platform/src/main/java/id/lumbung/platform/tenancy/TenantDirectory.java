package id.lumbung.platform.tenancy;

import java.util.List;
import java.util.Optional;

/// The catalogue of tenants as this service knows it.
public interface TenantDirectory {

    Optional<TenantEntry> find(String slug);

    Optional<TenantEntry> find(int code);

    /// Every tenant, by code: for work that goes from one to the next.
    List<TenantEntry> entries();
}
