package id.lumbung.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import org.springframework.stereotype.Component;

import id.lumbung.platform.tenancy.Tenant;

/// Seals and opens personal data and files, and hashes what is searched by, with the keys of the bound regency.
@Component
public class Vault {

    /// The cell that a value is sealed for. It goes into the seal, so that a copied value does not open elsewhere.
    public record Place(String table, String column, UUID row) {

        byte[] bound() {
            return "%d|%s|%s|%s".formatted(Tenant.current().code(), table, column, row)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final int INDEX_LENGTH = 32;

    private final TenantKeys keys;

    Vault(TenantKeys keys) {
        this.keys = keys;
    }

    public byte[] seal(String secret, Place place) {
        try {
            return keys.seal().encrypt(secret.getBytes(StandardCharsets.UTF_8), place.bound());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a value for %s could not be sealed".formatted(place), impossible);
        }
    }

    /// Opens a sealed value. Whoever calls this has a reason and writes it into the audit.
    public String open(byte[] sealed, Place place) {
        try {
            return new String(keys.seal().decrypt(sealed, place.bound()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("the sealed value of %s does not open".formatted(place), tampered);
        }
    }

    /// Seals a file, whose name goes into the seal: it does not open under another one.
    public byte[] sealFile(byte[] content, String name) {
        try {
            return keys.seal().encrypt(content, bound(name));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the file %s could not be sealed".formatted(name), impossible);
        }
    }

    /// @throws IllegalStateException when it is not what was sealed under this name
    public byte[] openFile(byte[] sealed, String name) {
        try {
            return keys.seal().decrypt(sealed, bound(name));
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("the sealed file %s does not open".formatted(name), tampered);
        }
    }

    private static byte[] bound(String name) {
        return "%d|file|%s".formatted(Tenant.current().code(), name).getBytes(StandardCharsets.UTF_8);
    }

    /// The keyed hash to search by. Equal numbers of one regency have equal hashes, those of two regencies do not.
    public byte[] index(String number) {
        try {
            return keys.index().computePrimary(number.getBytes(StandardCharsets.US_ASCII), INDEX_LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a number could not be hashed", impossible);
        }
    }
}
