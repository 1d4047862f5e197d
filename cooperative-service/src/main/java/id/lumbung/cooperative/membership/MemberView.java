package id.lumbung.cooperative.membership;

import java.util.UUID;

/// A member as other features name her: on a receipt, in a list to choose from.
public record MemberView(UUID id, String number, String name) {}
