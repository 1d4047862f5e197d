package id.lumbung.cooperative.ledger;

/// The kinds of vouchers. Each kind is numbered without holes per cooperative and year.
public enum VoucherType {
    /// Bukti kas masuk: cash came in.
    BKM,
    /// Bukti kas keluar: cash went out.
    BKK,
    /// Bukti bank masuk.
    BBM,
    /// Bukti bank keluar.
    BBK,
    /// Bukti memorial: no cash moved.
    BM,
    /// Faktur jual.
    FJ,
    /// Faktur beli.
    FB
}
