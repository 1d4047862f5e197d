package id.lumbung.platform.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

import org.springframework.stereotype.Component;

/// Signs what leaves the house and comes back, such as the address in a printed code: HMAC-SHA-256, its first 16 bytes.
/// Each purpose has a key of its own, so that what was signed for one never counts for another.
///
/// The keys come from the key-encryption key: with another one, everything signed before is no longer believed.
@Component
public class Signatures {

    public static final int LENGTH = 16;

    private final KeyEncryptionKey key;
    private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

    Signatures(KeyEncryptionKey key) {
        this.key = key;
    }

    public byte[] sign(String purpose, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(derived.computeIfAbsent(purpose, key::derived));
            return Arrays.copyOf(mac.doFinal(message), LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a message could not be signed", impossible);
        }
    }

    /// Takes as long for a signature that is nearly right as for any other.
    public boolean holds(String purpose, byte[] message, byte[] signature) {
        return MessageDigest.isEqual(sign(purpose, message), signature);
    }
}
