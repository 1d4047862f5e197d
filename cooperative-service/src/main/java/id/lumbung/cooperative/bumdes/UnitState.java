package id.lumbung.cooperative.bumdes;

/// How far a unit is.
public enum UnitState {
    RENCANA, BERJALAN, BERHENTI
}
