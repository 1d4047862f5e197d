package id.lumbung.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

import id.lumbung.platform.file.content.Cleaning;
import id.lumbung.platform.file.content.FileType;
import id.lumbung.platform.file.store.AttachmentStore;
import id.lumbung.platform.file.store.FileKey;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.vault.Vault;

/// The sealed store for other features: they say who may, keep a row about each file, and answer as [FileMention].
@Component
public class SealedFiles {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029\\p{Cs}/\\\\]+");
    private static final int LONGEST_NAME = 120;

    private final Semaphore turns = new Semaphore(2, true); // each file is open in memory until it is sealed
    private final AttachmentStore store;
    private final FileLock locks;
    private final Cleaning cleaning;
    private final Vault vault;

    SealedFiles(AttachmentStore store, FileLock locks, Cleaning cleaning, Vault vault) {
        this.store = store;
        this.locks = locks;
        this.cleaning = cleaning;
        this.vault = vault;
    }

    /// A file that lies in the store and is not spoken of yet.
    ///
    /// @param owner whatever the files of one folder have in common, such as a cooperative
    public record Sealed(UUID owner, String sha256, int size, String mediaType, String name, byte[] bytes) {}

    /// Cleans, seals and stores what a form brought. What is never spoken of is cleared away after a day.
    ///
    /// @param otherwise its name where it has none
    @Transactional(propagation = Propagation.NEVER)
    public Sealed take(UUID owner, @Nullable MultipartFile file, String otherwise) {
        if (file == null || file.isEmpty()) {
            throw new NoFile();
        }
        turns.acquireUninterruptibly();
        try {
            var content = cleaning.clean(file.getBytes());
            var key = new FileKey(Tenant.current().code(), owner, content.sha256());
            var sealed = vault.sealFile(content.bytes(), key.path());
            store.put(key, sealed);
            return new Sealed(owner, content.sha256(), content.bytes().length, content.type().mediaType(),
                    named(file.getOriginalFilename(), otherwise + "." + content.type().ending()), sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }

    /// In the transaction that writes the row: from now on nobody clears the file away.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Sealed file) {
        var key = new FileKey(Tenant.current().code(), file.owner(), file.sha256());
        locks.lock(key);
        if (!store.has(key)) {
            store.put(key, file.bytes());
        }
    }

    /// The file, caged: whatever somebody has sent in runs nothing in the browser of who looks at it.
    public ResponseEntity<byte[]> answer(UUID owner, String sha256, String mediaType, String name) {
        var key = new FileKey(Tenant.current().code(), owner, sha256);
        var sealed = store.get(key)
                .orElseThrow(() -> new IllegalStateException("The store has lost the file " + key.path()));
        return caged(FileType.ofMediaType(mediaType), name, vault.openFile(sealed, key.path()));
    }

    /// For features that hold the bytes already.
    public static ResponseEntity<byte[]> caged(FileType type, String name, byte[] bytes) {
        var shown = type.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(bytes);
    }

    private static String named(@Nullable String typed, String otherwise) {
        var name = typed == null ? "" : UNPRINTABLE.matcher(typed).replaceAll(" ").strip();
        var whole = name.isEmpty() ? otherwise : name;
        return whole.length() > LONGEST_NAME ? whole.substring(whole.length() - LONGEST_NAME).strip() : whole;
    }
}
