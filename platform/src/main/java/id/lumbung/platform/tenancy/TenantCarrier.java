package id.lumbung.platform.tenancy;

import org.springframework.core.task.TaskDecorator;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/// Work handed to another thread takes the tenant and the actor along.
class TenantCarrier implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable work) {
        var withActor = new DelegatingSecurityContextRunnable(work);
        return Tenant.isBound() ? Tenant.current().carry(withActor) : withActor;
    }
}
