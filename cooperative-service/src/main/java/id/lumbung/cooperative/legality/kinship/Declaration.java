package id.lumbung.cooperative.legality.kinship;

import java.time.LocalDate;
import java.util.UUID;

/// A signed declaration of an office holder.
public record Declaration(UUID term, LocalDate signedOn, boolean noKin, boolean cleanRecord, VillagePost post) {

    /// What somebody is in the village besides. The head chairs the supervisors; none of them may be on the board.
    public enum VillagePost {
        TIDAK_ADA, KEPALA, SEKRETARIS, KAUR, KASI, KADUS, BPD, LAINNYA
    }
}
