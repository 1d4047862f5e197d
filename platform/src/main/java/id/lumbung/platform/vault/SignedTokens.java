package id.lumbung.platform.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import id.lumbung.platform.vault.Token.Purpose;

/// Writes and reads tokens: purpose (1 byte), regency (3), id (16) and signature (16) as 48 letters of Base64. They are
/// signed and not sealed, since neither number says anything about a person; nobody without the key can make one.
@Component
public class SignedTokens {

    private static final int NAMED = 1 + 3 + 16;
    private static final int LETTERS = (NAMED + Signatures.LENGTH) * 4 / 3;

    private final Signatures signatures;

    SignedTokens(Signatures signatures) {
        this.signatures = signatures;
    }

    public String write(Token token) {
        if (token.tenant() < 0 || token.tenant() > 0xFFFFFF) {
            throw new IllegalArgumentException("A token has no room for regency " + token.tenant());
        }
        var named = ByteBuffer.allocate(NAMED)
                .putInt(token.purpose().code() << 24 | token.tenant())
                .putLong(token.id().getMostSignificantBits()).putLong(token.id().getLeastSignificantBits()).array();
        var whole = Arrays.copyOf(named, NAMED + Signatures.LENGTH);
        System.arraycopy(signatures.sign(token.purpose().key(), named), 0, whole, NAMED, Signatures.LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// Empty for whatever was not written here for this purpose, whichever way it is wrong.
    public Optional<Token> read(Purpose purpose, String text) {
        if (text.length() != LETTERS) {
            return Optional.empty();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        var named = Arrays.copyOf(whole, NAMED);
        if (!signatures.holds(purpose.key(), named, Arrays.copyOfRange(whole, NAMED, whole.length))) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(named);
        return Optional.of(new Token(purpose, parts.getInt() & 0xFFFFFF, new UUID(parts.getLong(), parts.getLong())));
    }
}
