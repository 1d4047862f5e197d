package id.lumbung.cooperative.workbook;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// What a row of a cash book does not say, because it is not about the money.
///
/// @param cost of the goods that were sold; zero where nothing left the shelf
/// @param interest the part of an instalment that is jasa
/// @param loan which loan of the member it is: the first, the second …
record Details(@Nullable Rupiah cost, @Nullable Rupiah interest, int loan) {

    static final Details NONE = new Details(null, null, 1);
}
