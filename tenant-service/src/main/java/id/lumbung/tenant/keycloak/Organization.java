package id.lumbung.tenant.keycloak;

/// A regency as Keycloak knows it: its identifier there and its alias, which is the slug.
public record Organization(String id, String alias) {}
