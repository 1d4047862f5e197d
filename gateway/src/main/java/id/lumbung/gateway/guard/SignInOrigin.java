package id.lumbung.gateway.guard;

/// Where a form of ours may lead besides here: signing in and out passes the identity provider.
public interface SignInOrigin {

    /// As a source in a content security policy.
    String origin();
}
