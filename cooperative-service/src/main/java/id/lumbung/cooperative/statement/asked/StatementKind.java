package id.lumbung.cooperative.statement.asked;

import java.util.Locale;

/// The statements, by the names the law gives them, and two lists that leave the house like statements.
public enum StatementKind {
    /// Laporan Posisi Keuangan.
    LPK,
    /// Perhitungan Hasil Usaha.
    PHU,
    /// Laporan Perubahan Ekuitas.
    LPE,
    /// Laporan Arus Kas.
    LAK,
    /// Catatan atas Laporan Keuangan.
    CALK, NERACA_SALDO, BUKU_BESAR;

    /// As it stands in an address: `lpk`, `neraca-saldo`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static StatementKind of(String slug) {
        for (var kind : values()) {
            if (kind.slug().equals(slug)) {
                return kind;
            }
        }
        throw new UnknownStatement();
    }

    @Override
    public String toString() {
        return slug();
    }
}
