package id.lumbung.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;

import id.lumbung.platform.tenancy.Tenant;

/// The keys of the bound regency, made when first needed and unwrapped once per process.
@Component
class TenantKeys {

    private final List<WrappingKey> wrapping;
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Map<Integer, Aead> seals = new ConcurrentHashMap<>();
    private final Map<Integer, PrfSet> indexes = new ConcurrentHashMap<>();

    TenantKeys(KeyEncryptionKey key, JdbcClient jdbc, PlatformTransactionManager transactions)
            throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        this.wrapping = key.all();
        this.jdbc = jdbc;
        // A key must be committed before anything is sealed with it: a rollback around the caller would lose it.
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Aead seal() {
        return seals.computeIfAbsent(Tenant.current().code(),
                _ -> primitive(keyset("SEAL", PredefinedAeadParameters.AES256_GCM), Aead.class));
    }

    PrfSet index() {
        return indexes.computeIfAbsent(Tenant.current().code(),
                _ -> primitive(keyset("INDEX", PredefinedPrfParameters.HMAC_SHA256_PRF), PrfSet.class));
    }

    /// Wraps the keys that the bound regency has by the key that is used now, where an older one had wrapped them.
    ///
    /// @throws KeysLost when none of our keys opens one of them
    void renew() {
        for (var purpose : Objects.requireNonNull(ownTransaction.execute(_ -> jdbc
                .sql("select purpose from tenant_key order by purpose").query(String.class).list()))) {
            opened(purpose);
        }
    }

    private KeysetHandle keyset(String purpose, Parameters parameters) {
        if (kept(purpose).isEmpty()) { // looked up first: whoever may only look is refused every insert
            ownTransaction.executeWithoutResult(_ -> jdbc
                    .sql("insert into tenant_key (purpose, wrapped) values (:purpose, :wrapped) on conflict do nothing")
                    .param("purpose", purpose).param("wrapped", wrapped(made(parameters), purpose)).update());
        }
        return opened(purpose); // of two that made one at the same time, the first committed counts
    }

    private KeysetHandle opened(String purpose) {
        var candidates = kept(purpose);
        for (var key : wrapping) {
            for (var candidate : candidates) {
                var keyset = opened(candidate, key, purpose);
                if (keyset.isPresent()) {
                    if (key != wrapping.getFirst()) {
                        wrapAgain(keyset.get(), purpose);
                    }
                    return keyset.get();
                }
            }
        }
        throw new KeysLost();
    }

    private List<byte[]> kept(String purpose) {
        return Objects.requireNonNull(ownTransaction.execute(_ -> jdbc.sql("""
                select wrapped from tenant_key where purpose = :purpose
                union all select wrapped from tenant_key_wrapped_again where purpose = :purpose""")
                .param("purpose", purpose).query(byte[].class).list()));
    }

    private static Optional<KeysetHandle> opened(byte[] wrapped, WrappingKey key, String purpose) {
        try {
            return Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, key.aead(), bound(purpose)));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    private void wrapAgain(KeysetHandle keyset, String purpose) {
        ownTransaction.executeWithoutResult(_ -> {
            if (jdbc.sql("show transaction_read_only").query(String.class).single().equals("off")) {
                jdbc.sql("""
                        insert into tenant_key_wrapped_again (purpose, wrapping, wrapped)
                        values (:purpose, :wrapping, :wrapped) on conflict do nothing""")
                        .param("purpose", purpose).param("wrapping", wrapping.getFirst().name())
                        .param("wrapped", wrapped(keyset, purpose)).update();
            }
        });
    }

    private byte[] wrapped(KeysetHandle keyset, String purpose) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, wrapping.getFirst().aead(), bound(purpose));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key could not be wrapped", impossible);
        }
    }

    private static KeysetHandle made(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key could not be made", impossible);
        }
    }

    private static byte[] bound(String purpose) {
        return "%d|tenant_key|%s".formatted(Tenant.current().code(), purpose).getBytes(StandardCharsets.UTF_8);
    }

    private static <P> P primitive(KeysetHandle keyset, Class<P> type) {
        try {
            return keyset.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key is not of its kind", impossible);
        }
    }
}
