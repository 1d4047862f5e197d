package id.lumbung.gateway.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/// Closes what a session holds (AES-256-GCM). The key of each session is made of the gateway's key and of the session's
/// name, which only the browser and the gateway know: neither the memory with the gateway's key nor the memory with a
/// session of one's own opens anybody's session. The name of the attribute is bound in, so that none can take another's
/// place.
final class Seals {

    /// Not a seal of ours, not of this session, or of a key that is no longer known.
    static final class Broken extends RuntimeException {

        Broken(String why) {
            super(why, null, false, false);
        }
    }

    /// @param contents what was inside
    /// @param stale whether it was closed with the other key
    record Opened(byte[] contents, boolean stale) {}

    private record Key(int number, SecretKey secret) {}

    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + Integer.BYTES + NONCE;

    private final SecureRandom random = new SecureRandom();
    private final List<Key> keys;

    /// The first key closes; each of them opens.
    private Seals(List<Key> keys) {
        this.keys = keys;
    }

    static Seals of(SessionKeys given) {
        if (given.key() == null || given.key().isBlank()) {
            throw new IllegalArgumentException("A shared memory needs lumbung.session.key: 32 random bytes in Base64");
        }
        var key = key(given.key());
        return new Seals(
                isThere(given.otherKey()) ? List.of(key, key(String.valueOf(given.otherKey()))) : List.of(key));
    }

    byte[] close(String session, String attribute, byte[] contents) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var key = keys.getFirst();
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, key, session, attribute, nonce).doFinal(contents);
            return ByteBuffer.allocate(HEAD + closed.length).put(FORM).putInt(key.number()).put(nonce).put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    Opened open(String session, String attribute, byte[] closed) {
        if (closed.length < HEAD || closed[0] != FORM) {
            throw new Broken("not a seal of ours");
        }
        var number = ByteBuffer.wrap(closed, 1, Integer.BYTES).getInt();
        var key = keys.stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(() -> new Broken("closed with a key that is no longer known"));
        try {
            var nonce = Arrays.copyOfRange(closed, HEAD - NONCE, HEAD);
            var contents = cipher(Cipher.DECRYPT_MODE, key, session, attribute, nonce)
                    .doFinal(closed, HEAD, closed.length - HEAD);
            return new Opened(contents, key != keys.getFirst());
        } catch (GeneralSecurityException e) {
            throw new Broken("closed for another session or tampered with");
        }
    }

    private static Cipher cipher(int mode, Key key, String session, String attribute, byte[] nonce)
            throws GeneralSecurityException {
        var derivation = Mac.getInstance("HmacSHA256");
        derivation.init(key.secret());
        var ofSession = new SecretKeySpec(derivation.doFinal(session.getBytes(StandardCharsets.UTF_8)), "AES");
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, ofSession, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(attribute.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Key key(String base64) {
        var bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != 32) {
            throw new IllegalArgumentException("A session key has 32 bytes in Base64, this one has " + bytes.length);
        }
        try {
            var number = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getInt();
            return new Key(number, new SecretKeySpec(bytes, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static boolean isThere(@Nullable String key) {
        return key != null && !key.isBlank();
    }
}
