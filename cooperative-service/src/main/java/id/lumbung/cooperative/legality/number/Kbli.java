package id.lumbung.cooperative.legality.number;

import java.util.Arrays;
import java.util.List;

/// A line of business in the national classification (KBLI 2020), five digits.
public record Kbli(String code) {

    public Kbli {
        if (!code.matches("\\d{5}")) {
            throw new NotThatNumber("legality.not-a-kbli");
        }
    }

    /// Codes as people list them: `47111, 47721`.
    public static List<Kbli> list(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+")).filter(part -> !part.isBlank()).map(Kbli::new).distinct()
                .toList();
    }
}
