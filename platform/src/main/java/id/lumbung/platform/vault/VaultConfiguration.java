package id.lumbung.platform.vault;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/// Gives a service that has a key file, and the library for it, a vault and signatures. Sealing needs a table of its own,
/// `tenant_key`; signing needs none.
@AutoConfiguration
@ConditionalOnClass(name = "com.google.crypto.tink.Aead")
@ConditionalOnProperty("lumbung.keys.file")
@EnableConfigurationProperties(KeyEncryptionKey.class)
@Import({KeyRenewal.class, TenantKeys.class, Vault.class, Signatures.class, SignedTokens.class})
class VaultConfiguration {}
