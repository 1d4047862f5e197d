package id.lumbung.cooperative.legality.kinship;

import java.util.UUID;

/// How two office holders are related.
public record Kinship(UUID first, UUID second, Relation relation) {

    /// The relations that the rule names, by blood and by marriage; the first says that there is none after all.
    public enum Relation {
        TIDAK_ADA, SUAMI_ISTRI, ORANG_TUA_ANAK, SAUDARA, MERTUA_MENANTU, IPAR, BESAN
    }
}
