package id.lumbung.cooperative.receipt.link;

import java.util.Locale;
import java.util.UUID;

/// What an address names: something of a regency, by its id.
///
/// @param tenant the regency's code
/// @param id of a receipt, or of the sharing of one
public record Token(Purpose purpose, int tenant, UUID id) {

    /// What a token was signed for; one never opens what another is for.
    public enum Purpose {
        /// Printed on the paper: tells whether the paper is true, for ever.
        VERIFICATION(1),
        /// Sent by message: shows the receipt, for a while.
        SHARE(2);

        private final int code;

        Purpose(int code) {
            this.code = code;
        }

        byte code() {
            return (byte) code;
        }

        String key() {
            return "receipt|" + name().toLowerCase(Locale.ROOT) + "|1";
        }
    }
}
