package id.lumbung.cooperative.profile;

/// A district and how many cooperatives it has.
public record District(String code, String name, long cooperatives) {}
