package id.lumbung.mentoring;

import id.lumbung.testing.identity.TokenIssuer;
import id.lumbung.testing.identity.TokenOf;

/// Who acts in the tests; each as the value of an `Authorization` header.
public final class People {

    private People() {}

    /// Rina, an officer of Kukar's cooperative office.
    public static String rina() {
        return bearer(kukar("rina", "Rina Wati", "dinas-petugas"));
    }

    /// Budi, who sits beside her.
    public static String budi() {
        return bearer(kukar("budi", "Budi Santoso", "dinas-admin"));
    }

    /// A treasurer of a cooperative in Kukar: belongs to the regency, but not at the desk.
    public static String sari() {
        return bearer(kukar("sari", "Sari Dewi", "pengurus"));
    }

    /// An officer of Paser, next door.
    public static String joko() {
        return bearer(TokenIssuer.shared().token().subject("joko").name("Joko Susilo").member("paser", 6401,
                "dinas-admin", "dinas-petugas", "pendamping"));
    }

    /// An officer of Berau, whose door is closed.
    public static String dewi() {
        return bearer(TokenIssuer.shared().token().subject("dewi").name("Dewi Lestari").member("berau", 6403,
                "dinas-petugas"));
    }

    public static TokenOf kukar(String subject, String name, String... roles) {
        return TokenIssuer.shared().token().subject(subject).name(name).member("kukar", 6402, roles);
    }

    private static String bearer(TokenOf token) {
        return "Bearer " + token.sign();
    }
}
