package id.lumbung.platform.file.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.s3.model.S3Exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StoresTest {

    private final FileKey key = new FileKey(6402, UUID.randomUUID(), "ab".repeat(32));
    private final StubBucket bucket = new StubBucket();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        bucket.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "bucket"})
    void whatIsPutIsThereUntilItIsRemoved(String kind) {
        var store = kind.equals("folder") ? new FileSystemStore(folder) : bucket("kunci");
        assertThat(store.has(key)).isFalse();
        assertThat(store.get(key)).isEmpty();
        store.put(key, new byte[]{1, 2, 3});
        store.put(key, new byte[]{4, 5});
        assertThat(store.has(key)).isTrue();
        assertThat(store.get(key)).hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(4, 5));
        var lying = new ArrayList<FileKey>();
        store.each(file -> lying.add(file.key()));
        assertThat(lying).containsExactly(key);
        store.remove(key);
        store.remove(key);
        assertThat(store.has(key)).isFalse();
    }

    @Test
    void theBucketIsAskedByItsPathAndSigned() {
        bucket("kunci").put(key, new byte[]{7});
        assertThat(bucket.objects).containsOnlyKeys(key.path());
        assertThat(bucket.objects.get(key.path())).as("nothing wrapped around it").containsExactly(7);
        assertThatExceptionOfType(S3Exception.class).isThrownBy(() -> bucket("lain").put(key, new byte[]{7}))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(403));
        assertThatExceptionOfType(S3Exception.class).as("no is not nothing").isThrownBy(() -> bucket("lain").has(key));
    }

    @Test
    void aFolderHoldsNothingHalfWrittenAndNothingOfOthers() throws IOException {
        var store = new FileSystemStore(folder);
        store.each(file -> {
            throw new AssertionError("an empty folder");
        });
        store.put(key, new byte[1_000_000]);
        Files.writeString(folder.resolve("catatan.txt"), "milik orang lain");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrder(key.path(), "catatan.txt");
        }
        var lying = new ArrayList<FileKey>();
        store.each(file -> lying.add(file.key()));
        assertThat(lying).containsExactly(key);
    }

    @Test
    void aKeyLeadsNowhereElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileKey(6402, UUID.randomUUID(), "../../etc/passwd"));
        assertThat(FileKey.parse("6402/../" + "ab".repeat(32))).isEmpty();
        assertThat(FileKey.parse(key.path())).contains(key);
    }

    @Test
    void twoServicesInOneBucketSeeTheirOwnFilesAlone() {
        var one = bucket("kunci", "");
        var other = bucket("kunci", "mentoring");
        other.put(key, new byte[]{1});
        assertThat(one.has(key)).isFalse();
        assertThat(other.has(key)).isTrue();
        var seen = new ArrayList<AttachmentStore.Lying>();
        one.each(seen::add);
        assertThat(seen).isEmpty();
        other.each(seen::add);
        assertThat(seen).extracting(AttachmentStore.Lying::key).containsExactly(key);
    }

    private AttachmentStore bucket(String accessKey) {
        return bucket(accessKey, "");
    }

    private AttachmentStore bucket(String accessKey, String within) {
        return StoreConfiguration.bucket(
                new StoreSettings.Bucket(bucket.endpoint(), "id-1", "bukti", accessKey, "rahasia-untuk-uji"), within);
    }
}
