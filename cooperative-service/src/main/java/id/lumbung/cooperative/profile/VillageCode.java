package id.lumbung.cooperative.profile;

/// The ministry's code of a village, 64.02.06.1004: province, regency, district, then the village, whose first digit
/// says what it is (1 kelurahan, 2 desa, 3 desa adat).
public record VillageCode(String value) {

    public VillageCode {
        if (!value.matches("\\d{2}\\.\\d{2}\\.\\d{2}\\.[123]\\d{3}")) {
            throw new IllegalArgumentException("not a village code: " + value);
        }
    }

    /// The district's part, 64.02.06.
    String district() {
        return value.substring(0, 8);
    }

    CooperativeKind kind() {
        return value.charAt(9) == '1' ? CooperativeKind.KKMP : CooperativeKind.KDMP;
    }

    @Override
    public String toString() {
        return value;
    }
}
