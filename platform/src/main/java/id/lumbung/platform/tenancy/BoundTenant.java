package id.lumbung.platform.tenancy;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/// Answers Hibernate's question whose rows a session reads and writes.
class BoundTenant implements CurrentTenantIdentifierResolver<Integer> {

    /// No tenant has this number, so a session without a bound tenant finds nothing; row security says the same.
    private static final int NOBODY = -1;

    @Override
    public Integer resolveCurrentTenantIdentifier() {
        return Tenant.isBound() ? Tenant.current().code() : NOBODY;
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
