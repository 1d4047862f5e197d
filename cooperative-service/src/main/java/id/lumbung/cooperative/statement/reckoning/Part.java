package id.lumbung.cooperative.statement.reckoning;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.platform.money.Rupiah;

/// What an account adds to a line of a statement, with the sign of that statement.
///
/// @param account none where the amount is reckoned and stands on no account
public record Part(@Nullable Account account, Rupiah amount) {}
