package id.lumbung.cooperative.reconciliation;

import java.time.LocalDate;

import id.lumbung.platform.money.Rupiah;

/// A line of a bank's statement.
///
/// @param number of the line in the file, from 1
/// @param amount money in being positive
record StatementLine(int number, LocalDate day, String description, Rupiah amount) {}
