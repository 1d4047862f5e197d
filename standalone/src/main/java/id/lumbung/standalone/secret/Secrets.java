package id.lumbung.standalone.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;

/// Passwords that this machine made for itself: each is drawn at first use and kept in a file that only its owner reads.
public final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final TreeMap<String, String> known = new TreeMap<>();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path file) throws IOException {
        var secrets = new Secrets(file);
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split("=", 2);
                if (parts.length == 2) {
                    secrets.known.put(parts[0], parts[1]);
                }
            }
        }
        return secrets;
    }

    /// The secret of this name; drawn and kept when it is asked for the first time.
    public synchronized String of(String name) {
        var secret = known.get(name);
        if (secret == null) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            known.put(name, secret);
            write();
        }
        return secret;
    }

    /// 32 bytes in Base64, made of the secret of this name.
    public String key(String name) {
        try {
            return Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(of(name).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// A secret that somebody else drew and told us.
    public synchronized Optional<String> told(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /// Keeps what somebody else drew.
    public synchronized void keep(String name, String secret) {
        known.put(name, secret);
        write();
    }

    /// Draws all anew.
    public synchronized void forget() {
        known.clear();
    }

    private void write() {
        var text = new StringBuilder();
        known.forEach((name, secret) -> text.append(name).append('=').append(secret).append('\n'));
        replace(file, text.toString());
    }

    /// Writes a file that only its owner reads; killed half-way, the old one is still there.
    public static void replace(Path file, String text) {
        var onlyForUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(file.getParent());
            var work = Files.createTempFile(file.getParent(), file.getFileName().toString(), "", onlyForUs);
            Files.writeString(work, text, StandardCharsets.UTF_8);
            Files.move(work, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
