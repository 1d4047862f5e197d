package id.lumbung.cooperative.bumdes;

/// An office of a village that has to do with its enterprises.
public enum VillageOffice {
    KEPALA_DESA("kepala-desa"), KETUA_BPD("bpd"), DIREKTUR_BUMDES("bumdes");

    private final String role;

    VillageOffice(String role) {
        this.role = role;
    }

    /// What kind of person its holder is at the issuer.
    String role() {
        return role;
    }
}
