package id.lumbung.tenant.account;

import java.util.Set;
import java.util.random.RandomGenerator;

/// A password to be read from a card and typed on a phone: four syllables and four digits, `suka-mira-4827`.
///
/// Some 38 bits: enough against guessing at a door that closes after a few tries, and meant to be changed at once.
record FirstPassword(String text) {

    private static final String CONSONANTS = "bdghjklmnprstw";
    private static final String VOWELS = "aiueo";
    private static final Set<String> RUDE = Set.of("babi", "bego", "bodo", "coli", "gila", "hina", "kere", "mati",
            "peli", "peju", "tete", "titi", "susu", "dosa", "toke", "hama", "puki");

    static FirstPassword draw(RandomGenerator random) {
        return new FirstPassword(word(random) + "-" + word(random) + "-" + "%04d".formatted(random.nextInt(10_000)));
    }

    private static String word(RandomGenerator random) {
        var word = syllable(random) + syllable(random);
        return RUDE.contains(word) ? word(random) : word;
    }

    private static String syllable(RandomGenerator random) {
        return "" + CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))
                + VOWELS.charAt(random.nextInt(VOWELS.length()));
    }

    @Override
    public String toString() {
        return "FirstPassword[***]";
    }
}
