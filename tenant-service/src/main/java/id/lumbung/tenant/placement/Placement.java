package id.lumbung.tenant.placement;

import java.time.Instant;

/// Since when the rows of a regency stand in a cell, who said so and why.
public record Placement(String cell, Instant placedAt, String placedBy, String reason) {}
