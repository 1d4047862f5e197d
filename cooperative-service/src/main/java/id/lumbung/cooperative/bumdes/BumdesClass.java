package id.lumbung.cooperative.bumdes;

/// The class of the yearly ranking (Kepmendes 145/2022).
public enum BumdesClass {
    PERINTIS, PEMULA, BERKEMBANG, MAJU
}
