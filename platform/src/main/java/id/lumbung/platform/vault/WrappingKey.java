package id.lumbung.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;

/// One of the keys that wrap the keys of regencies.
final class WrappingKey {

    static final int BYTES = 32;

    private static final int NAME_BYTES = 8;

    private final byte[] bytes;

    WrappingKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    Aead aead() {
        try {
            var parameters = AesGcmParameters.builder().setKeySizeBytes(BYTES).setIvSizeBytes(12).setTagSizeBytes(16)
                    .setVariant(Variant.NO_PREFIX).build();
            return AesGcmJce.create(AesGcmKey.builder().setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get())).build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the key-encryption key was refused", impossible);
        }
    }

    /// A key of its own for one purpose (HKDF), from which nobody learns this one.
    SecretKey derived(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", HKDFParameterSpec.ofExtract().addIKM(bytes)
                    .thenExpand(("lumbung|" + purpose).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key could not be derived", impossible);
        }
    }

    /// Sixteen letters that tell it from others and say nothing of it.
    String name() {
        return HexFormat.of().formatHex(derived("name").getEncoded(), 0, NAME_BYTES);
    }
}
