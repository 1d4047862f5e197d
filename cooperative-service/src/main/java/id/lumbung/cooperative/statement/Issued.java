package id.lumbung.cooperative.statement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.platform.money.Rupiah;

/// A statement that left as a document.
///
/// @param sequence the last entry of the journal when it was made
/// @param superseded whether something was posted in its period since, or a month of it was opened again
public record Issued(UUID id, StatementKind kind, Period period, @Nullable Unit unit, Rupiah controlTotal,
        String digest, long sequence, Instant at, String by, boolean superseded) {}
