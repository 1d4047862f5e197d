package id.lumbung.cooperative.profile;

/// How it came about: founded new, enlarged from a living cooperative, or revived.
public enum FormationModel {
    BARU, PENGEMBANGAN, REVITALISASI
}
