package id.lumbung.platform.file.store;

import java.util.Optional;
import java.util.function.Consumer;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// A bucket of whoever speaks S3.
class S3Store implements AttachmentStore {

    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Store(S3Client client, String bucket, String within) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = within.isEmpty() ? "" : within + "/";
    }

    @Override
    public void put(FileKey key, byte[] content) {
        client.putObject(put -> put.bucket(bucket).key(prefix + key.path()).contentType("application/octet-stream"),
                RequestBody.fromBytes(content));
    }

    @Override
    public Optional<byte[]> get(FileKey key) {
        try {
            return Optional
                    .of(client.getObjectAsBytes(get -> get.bucket(bucket).key(prefix + key.path()))
                            .asByteArrayUnsafe());
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        }
    }

    @Override
    public boolean has(FileKey key) {
        try {
            client.headObject(head -> head.bucket(bucket).key(prefix + key.path()));
            return true;
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void remove(FileKey key) {
        client.deleteObject(delete -> delete.bucket(bucket).key(prefix + key.path()));
    }

    @Override
    public void each(Consumer<Lying> visitor) {
        client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                .filter(object -> object.key().startsWith(prefix))
                .forEach(object -> FileKey.parse(object.key().substring(prefix.length()))
                        .ifPresent(key -> visitor.accept(new Lying(key, object.lastModified()))));
    }
}
