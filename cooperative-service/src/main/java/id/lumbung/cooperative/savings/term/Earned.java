package id.lumbung.cooperative.savings.term;

import java.util.UUID;

import id.lumbung.platform.money.Rupiah;

/// What a certificate has earned up to a month and no run has booked yet.
public record Earned(UUID certificate, UUID member, Rupiah amount, Rupiah interest) {}
