package id.lumbung.platform.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

import org.springframework.boot.context.properties.ConfigurationProperties;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;

/// The key that wraps the keys of all regencies: 32 random bytes in Base64, in a file that only this service reads.
///
/// @param file where the key is, `openssl rand -base64 32` makes one; losing it loses every sealed number
@ConfigurationProperties("lumbung.keys")
record KeyEncryptionKey(Path file) {

    private static final int BYTES = 32;

    /// Read once, when the service starts: a service that could not seal had better not start.
    Aead aead() {
        try {
            var parameters = AesGcmParameters.builder().setKeySizeBytes(BYTES).setIvSizeBytes(12).setTagSizeBytes(16)
                    .setVariant(Variant.NO_PREFIX).build();
            return AesGcmJce.create(AesGcmKey.builder().setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(bytes(), InsecureSecretKeyAccess.get())).build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the key-encryption key was refused", impossible);
        }
    }

    /// A key of its own for one purpose (HKDF), from which nobody learns this one.
    SecretKey derived(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", HKDFParameterSpec.ofExtract().addIKM(bytes())
                    .thenExpand(("lumbung|" + purpose).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key could not be derived", impossible);
        }
    }

    private byte[] bytes() {
        try {
            var bytes = Base64.getMimeDecoder().decode(Files.readAllBytes(file));
            if (bytes.length != BYTES) {
                throw new IllegalStateException("lumbung.keys.file %s holds %d bytes, not %d in Base64"
                        .formatted(file, bytes.length, BYTES));
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("lumbung.keys.file %s cannot be read".formatted(file), unreadable);
        }
    }
}
