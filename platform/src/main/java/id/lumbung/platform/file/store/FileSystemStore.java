package id.lumbung.platform.file.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// A folder. A file appears whole or not at all: it is written beside its place, forced to the disk, then moved.
class FileSystemStore implements AttachmentStore {

    private final Path folder;

    FileSystemStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(FileKey key, byte[] content) {
        var place = folder.resolve(key.path());
        try {
            Files.createDirectories(place.getParent());
            var beside = place.resolveSibling("." + UUID.randomUUID());
            try (var file = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> get(FileKey key) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(key.path())));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean has(FileKey key) {
        return Files.exists(folder.resolve(key.path()));
    }

    @Override
    public void remove(FileKey key) {
        try {
            Files.deleteIfExists(folder.resolve(key.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void each(Consumer<Lying> visitor) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.find(folder, 3, (path, facts) -> facts.isRegularFile())) {
            for (var file : (Iterable<Path>) files::iterator) {
                var key = FileKey.parse(folder.relativize(file).toString());
                if (key.isPresent()) {
                    visitor.accept(new Lying(key.get(), Files.getLastModifiedTime(file).toInstant()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
