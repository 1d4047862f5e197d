package id.lumbung.cooperative.outlet;

/// The seven obligatory outlets, as Simkopdes names them, and any other.
public enum OutletKind {
    KANTOR, SEMBAKO, USP, KLINIK, APOTEK, GUDANG, LOGISTIK, LAIN
}
