package id.lumbung.cooperative.person;

/// Laki-laki or perempuan, as on the identity card.
public enum Sex {
    L, P
}
