package id.lumbung.cooperative.receipt.paper;

import java.util.List;

/// Which of the two: the payer takes the first, the treasurer keeps the second.
public enum Copy {

    ASLI, TEMBUSAN;

    /// One of them, or both when neither is named.
    public static List<Copy> of(String code) {
        return switch (code) {
            case "asli" -> List.of(ASLI);
            case "tembusan" -> List.of(TEMBUSAN);
            default -> List.of(ASLI, TEMBUSAN);
        };
    }
}
