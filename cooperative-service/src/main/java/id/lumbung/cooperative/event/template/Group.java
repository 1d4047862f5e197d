package id.lumbung.cooperative.event.template;

/// Where a treasurer looks for an event.
public enum Group {
    /// Uang masuk.
    MASUK,
    /// Uang keluar.
    KELUAR,
    /// Cash and bank change places.
    PINDAH,
    /// Barang dan persediaan, debts of trade.
    BARANG,
    /// Loans to members.
    PINJAMAN,
    /// Outlets as agents: BRILink, PPOB, consignment.
    AGEN,
    /// Fixed assets.
    ASET,
    /// Loans from banks, grants, partners.
    MODAL,
    /// Taxes.
    PAJAK,
    /// Ends of months and years.
    AKHIR,
    /// Whatever else moved no cash.
    LAIN
}
