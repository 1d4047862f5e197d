package id.lumbung.cooperative.statement.cashflow;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.platform.money.Rupiah;

/// What came into cash from an account, and what went out to it.
public record Flow(Account account, Rupiah in, Rupiah out) {}
