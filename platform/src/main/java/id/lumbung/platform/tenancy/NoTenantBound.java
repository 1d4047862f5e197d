package id.lumbung.platform.tenancy;

/// Tenant-owned rows were asked for where no tenant is bound: a fault of ours, never of the person.
public class NoTenantBound extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoTenantBound() {
        super("No tenant is bound to this thread");
    }
}
