package id.lumbung.cooperative.savings.due;

import java.time.YearMonth;

import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.money.Rupiah;

/// What every member pays from a month on.
///
/// @param basis the minutes that say so
public record Tariff(SavingsKind kind, YearMonth from, Rupiah amount, String basis) {}
