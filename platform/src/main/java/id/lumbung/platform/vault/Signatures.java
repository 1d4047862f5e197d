package id.lumbung.platform.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

import org.springframework.stereotype.Component;

/// Signs what leaves the house and comes back, such as the address in a printed code: HMAC-SHA-256, its first 16 bytes.
/// Each purpose has a key of its own, so that what was signed for one never counts for another.
///
/// The keys come from the key-encryption keys: what was signed with one that is in the file no more is no longer believed.
@Component
public class Signatures {

    public static final int LENGTH = 16;

    private record Use(WrappingKey key, String purpose) {}

    private final List<WrappingKey> keys;
    private final Map<Use, SecretKey> derived = new ConcurrentHashMap<>();

    Signatures(KeyEncryptionKey key) {
        this.keys = key.all();
    }

    public byte[] sign(String purpose, byte[] message) {
        return sign(keys.getFirst(), purpose, message);
    }

    /// Takes as long for a signature that is nearly right as for any other.
    public boolean holds(String purpose, byte[] message, byte[] signature) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(sign(key, purpose, message), signature));
    }

    private byte[] sign(WrappingKey key, String purpose, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(derived.computeIfAbsent(new Use(key, purpose), use -> use.key().derived(use.purpose())));
            return Arrays.copyOf(mac.doFinal(message), LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a message could not be signed", impossible);
        }
    }
}
