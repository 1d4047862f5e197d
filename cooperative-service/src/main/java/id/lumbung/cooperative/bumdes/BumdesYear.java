package id.lumbung.cooperative.bumdes;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// What it says of a year.
///
/// @param villageIncome its share to the village's own income (PADes)
public record BumdesYear(int year, boolean active, @Nullable BumdesClass bumdesClass, Rupiah capitalDesa,
        Rupiah capitalPublic, Rupiah turnover, Rupiah profit, Rupiah villageIncome) {}
