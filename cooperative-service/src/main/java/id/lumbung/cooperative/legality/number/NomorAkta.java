package id.lumbung.cooperative.legality.number;

/// The number of a deed, which a notary counts from 1 every month: "Nomor 12 tanggal 26 Mei 2025".
public record NomorAkta(String value) implements LegalNumber {

    public NomorAkta {
        if (!value.matches("[1-9]\\d{0,3}")) {
            throw new NotThatNumber("legality.not-a-deed-number");
        }
    }

    public static NomorAkta parse(String typed) {
        return new NomorAkta(typed.strip().replaceFirst("(?i)^(nomor|no\\.?)\\s*", "").replaceFirst("^0+(?=\\d)", ""));
    }
}
