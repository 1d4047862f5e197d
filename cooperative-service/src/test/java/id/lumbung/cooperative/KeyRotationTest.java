package id.lumbung.cooperative;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.tenancy.TenantDirectory;
import id.lumbung.platform.tenancy.TenantEntry;
import id.lumbung.platform.vault.KeyRenewal;
import id.lumbung.platform.vault.Signatures;
import id.lumbung.platform.vault.Vault;
import id.lumbung.platform.vault.Vault.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A new key-encryption key is written above the old one; when all keys of regencies are wrapped by it, the old one may go.
@FeatureTest
class KeyRotationTest {

    private static final Tenant LAB = new Tenant(9901, "lab", "Kabupaten Uji Kunci", ZoneId.of("Asia/Makassar"));
    private static final byte[] MESSAGE = "kuitansi".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path folder;

    @Test
    void theOldKeyMayGoWhenTheNewOneHasWrappedEverything() throws Exception {
        var place = new Place("person", "nik", UUID.randomUUID());
        var first = key(1);
        var second = key(2);
        var sealed = LAB.call(() -> of(first, vault -> vault.getBean(Vault.class).seal("6402010101800001", place)));
        var signed = of(first, vault -> vault.getBean(Signatures.class).sign("receipt", MESSAGE));

        LAB.run(() -> with(List.of(second), vault -> assertThatThrownBy(
                () -> vault.getBean(Vault.class).open(sealed, place))
                .hasMessageContaining("another key-encryption key")));

        with(List.of(second, first), vault -> {
            LAB.run(() -> assertThat(vault.getBean(Vault.class).open(sealed, place)).isEqualTo("6402010101800001"));
            assertThat(vault.getBean(Signatures.class).holds("receipt", MESSAGE, signed)).isTrue();
            assertThat(vault.getBean(Signatures.class).sign("receipt", MESSAGE)).isNotEqualTo(signed);
            vault.getBean(KeyRenewal.class).renew();
            assertThat(lost(vault)).isZero();
        });
        with(List.of(second), vault -> {
            LAB.run(() -> assertThat(vault.getBean(Vault.class).open(sealed, place)).isEqualTo("6402010101800001"));
            assertThat(vault.getBean(Signatures.class).holds("receipt", MESSAGE, signed)).isFalse();
            vault.getBean(KeyRenewal.class).renew();
            assertThat(lost(vault)).isZero();
        });
        with(List.of(first), vault -> LAB.run(() -> assertThat(vault.getBean(Vault.class).open(sealed, place))
                .as("a step back finds what it had").isEqualTo("6402010101800001")));
        with(List.of(key(3)), vault -> {
            vault.getBean(KeyRenewal.class).renew();
            assertThat(lost(vault)).isEqualTo(1);
        });
    }

    @Test
    void theServiceCanNeitherLoseNorReplaceAWrappedKey() {
        var own = new TransactionTemplate(transactions);
        Stream.of("update tenant_key_wrapped_again set wrapped = ''", "delete from tenant_key_wrapped_again",
                "update tenant_key set wrapped = ''", "delete from tenant_key")
                .forEach(attack -> LAB.run(() -> assertThatThrownBy(
                        () -> own.executeWithoutResult(_ -> jdbc.sql(attack).update()))
                        .hasStackTraceContaining("permission denied")));
        LAB.run(() -> assertThatThrownBy(() -> own.executeWithoutResult(_ -> jdbc.sql("""
                insert into tenant_key_wrapped_again (tenant_id, purpose, wrapping, wrapped)
                values (6402, 'SEAL', '0123456789abcdef', '')""").update()))
                .hasStackTraceContaining("row-level security"));
    }

    @Test
    void aFileThatHoldsSomethingElseIsRefusedBeforeTheServiceStarts() throws IOException {
        var file = folder.resolve("short");
        Files.writeString(file, "a2Vja2Vu\n");
        runner(file).run(context -> assertThat(context).getFailure()
                .hasStackTraceContaining("has a line of 6 bytes, not 32 in Base64"));
    }

    private <T> T of(String key, Function<ApplicationContext, T> use) {
        var result = new Object() {
            T value;
        };
        with(List.of(key), context -> result.value = use.apply(context));
        return result.value;
    }

    private void with(List<String> keys, Consumer<ApplicationContext> use) {
        try {
            var file = folder.resolve("keys");
            Files.write(file, keys);
            runner(file).run(context -> {
                assertThat(context).hasNotFailed();
                use.accept(context);
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ApplicationContextRunner runner(Path file) {
        try {
            return new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations
                            .of(Class.forName("id.lumbung.platform.vault.VaultConfiguration")))
                    .withBean(JdbcClient.class, () -> jdbc)
                    .withBean(PlatformTransactionManager.class, () -> transactions)
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .withBean(TenantDirectory.class, OneRegency::new)
                    .withPropertyValues("lumbung.keys.file=" + file);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static class OneRegency implements TenantDirectory {

        private final TenantEntry entry = new TenantEntry(LAB, true, null);

        @Override
        public Optional<TenantEntry> find(String slug) {
            return Optional.of(entry);
        }

        @Override
        public Optional<TenantEntry> find(int code) {
            return Optional.of(entry);
        }

        @Override
        public List<TenantEntry> entries() {
            return List.of(entry);
        }
    }

    private static double lost(ApplicationContext vault) {
        return vault.getBean(MeterRegistry.class).get("lumbung.keys.lost").gauge().value();
    }

    private static String key(int number) {
        var bytes = new byte[32];
        bytes[0] = (byte) number;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
