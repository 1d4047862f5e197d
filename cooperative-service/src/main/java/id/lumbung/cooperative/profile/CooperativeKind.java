package id.lumbung.cooperative.profile;

/// A village (desa) has a KDMP, an urban ward (kelurahan) a KKMP.
public enum CooperativeKind {

    KDMP("KOPERASI DESA MERAH PUTIH"), KKMP("KOPERASI KELURAHAN MERAH PUTIH");

    private final String title;

    CooperativeKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
