package id.lumbung.tenant.support.visit;

import java.time.Instant;
import java.util.UUID;

/// A request that was let in.
public record Visit(UUID id, Instant at, String method, String address) {}
