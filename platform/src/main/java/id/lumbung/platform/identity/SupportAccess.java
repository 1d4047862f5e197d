package id.lumbung.platform.identity;

import id.lumbung.platform.tenancy.Tenant;

/// Whether a tenant's own office lets somebody who runs the platform look at its rows for now.
///
/// It is asked for each request and not remembered, so that leave that is taken back ends with the next request, and
/// every request is written down before it is answered.
@FunctionalInterface
public interface SupportAccess {

    /// Asks for the current actor.
    ///
    /// @param method of the request that is written down
    /// @param address what is asked for, with its query
    boolean admits(Tenant tenant, String method, String address);
}
