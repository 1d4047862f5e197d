package id.lumbung.platform.vault;

import java.util.UUID;

/// What an address names: something of a regency, by its id.
///
/// @param tenant the regency's code
public record Token(Purpose purpose, int tenant, UUID id) {

    /// What a token was signed for; one never opens what another is for. Each service lists its own.
    public interface Purpose {

        byte code();

        /// Names the key that signs for this purpose.
        String key();
    }
}
