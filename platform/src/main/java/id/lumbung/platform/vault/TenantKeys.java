package id.lumbung.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
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

    private final Aead wrapping;
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Map<Integer, Aead> seals = new ConcurrentHashMap<>();
    private final Map<Integer, PrfSet> indexes = new ConcurrentHashMap<>();

    TenantKeys(KeyEncryptionKey key, JdbcClient jdbc, PlatformTransactionManager transactions)
            throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        this.wrapping = key.aead();
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

    private KeysetHandle keyset(String purpose, Parameters parameters) {
        var bound = "%d|tenant_key|%s".formatted(Tenant.current().code(), purpose).getBytes(StandardCharsets.UTF_8);
        var wrapped = ownTransaction.execute(_ -> {
            jdbc.sql("insert into tenant_key (purpose, wrapped) select :purpose, :wrapped where not exists "
                    + "(select from tenant_key where purpose = :purpose) on conflict do nothing")
                    .param("purpose", purpose).param("wrapped", made(parameters, bound)).update();
            // Of two that made one at the same time, the first committed counts.
            return jdbc.sql("select wrapped from tenant_key where purpose = :purpose").param("purpose", purpose)
                    .query(byte[].class).single();
        });
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, bound);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException("the keys of this regency were wrapped by another key-encryption key",
                    otherKey);
        }
    }

    private byte[] made(Parameters parameters, byte[] bound) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(KeysetHandle.generateNew(parameters), wrapping,
                    bound);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key could not be made", impossible);
        }
    }

    private static <P> P primitive(KeysetHandle keyset, Class<P> type) {
        try {
            return keyset.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key is not of its kind", impossible);
        }
    }
}
