package id.lumbung.cooperative.attachment;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.file.FileLock;
import id.lumbung.platform.file.content.Cleaning;
import id.lumbung.platform.file.content.FileType;
import id.lumbung.platform.file.store.AttachmentStore;
import id.lumbung.platform.file.store.FileKey;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.vault.Vault;

/// Takes files in, shows them to who may read the books, and withdraws them.
@Service
class Attachments {

    /// How many wait on one page to be attached; more than that, and the oldest are attached first.
    static final int WAITING = 60;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029\\p{Cs}/\\\\]+");
    private static final int LONGEST_NAME = 120;

    private final AttachmentRows rows;
    private final FileLock locks;
    private final AttachmentStore store;
    private final Cleaning cleaning;
    private final Vault vault;
    private final Books books;
    private final Offices offices;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;

    Attachments(AttachmentRows rows, FileLock locks, AttachmentStore store, Cleaning cleaning, Vault vault, Books books,
            Offices offices, Profiles profiles, Audit audit, MeterRegistry meters) {
        this.rows = rows;
        this.locks = locks;
        this.store = store;
        this.cleaning = cleaning;
        this.vault = vault;
        this.books = books;
        this.offices = offices;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
    }

    /// A file that lies in the store and is not spoken of yet.
    record Taken(String sha256, int size, FileType type, String name, byte[] sealed) {}

    record OfEntry(PostedEntry entry, List<Attachment> attached, List<Attachment> waiting) {}

    /// Cleans, seals and stores a file. Nothing speaks of it before [#record]; what is never recorded is cleared away.
    /// No transaction holds a connection meanwhile.
    @Transactional(propagation = Propagation.NEVER)
    Taken take(UUID cooperative, byte[] sent, @Nullable String name) {
        offices.requireTreasurer(cooperative);
        profiles.get(cooperative);
        var content = cleaning.clean(sent);
        var key = key(cooperative, content.sha256());
        var sealed = vault.sealFile(content.bytes(), key.path());
        store.put(key, sealed);
        return new Taken(content.sha256(), content.bytes().length, content.type(), named(name, content.type()), sealed);
    }

    /// @param id chosen by the client
    /// @param entry what it proves, if that is recorded already
    @Transactional
    Attachment record(UUID id, UUID cooperative, Taken taken, @Nullable UUID entry) {
        offices.requireTreasurer(cooperative);
        var key = key(cooperative, taken.sha256());
        locks.lock(key);
        if (!store.has(key)) { // cleared away since, as an old file that nothing spoke of
            store.put(key, taken.sealed());
        }
        var standing = rows.find(cooperative, taken.sha256());
        if (standing.isEmpty()) {
            rows.insert(id, cooperative, taken);
            audit.record("attachment.sent", "attachment", id, null);
            meters.counter("lumbung.attachments", "type", taken.type().name()).increment();
        } else if (standing.get().withdrawn() != null) {
            throw new Withdrawn();
        }
        var attachment = standing.orElseGet(() -> rows.find(id).orElseThrow());
        if (entry != null) {
            attach(cooperative, attachment.id(), entry);
        }
        return attachment;
    }

    /// What was photographed before is now the proof of an entry.
    @Transactional
    void attach(UUID cooperative, UUID attachment, UUID entry) {
        offices.requireTreasurer(cooperative);
        books.entry(cooperative, entry);
        if (find(cooperative, attachment).withdrawn() != null) {
            throw new Withdrawn();
        }
        rows.attach(cooperative, attachment, entry);
        audit.record("attachment.attached", "entry", entry, null);
    }

    @Transactional
    void withdraw(UUID cooperative, UUID attachment, @Nullable String reason) {
        offices.requireTreasurer(cooperative);
        find(cooperative, attachment);
        var why = reason == null ? "" : UNPRINTABLE.matcher(reason).replaceAll(" ").strip();
        if (why.length() < 3 || why.length() > 200) {
            throw new NoReason();
        }
        if (rows.withdraw(attachment, why) == 1) {
            audit.record("attachment.withdrawn", "attachment", attachment, why);
        }
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    OfEntry of(UUID cooperative, UUID entry) {
        profiles.get(cooperative);
        return new OfEntry(books.entry(cooperative, entry), rows.of(entry), rows.waiting(cooperative, WAITING));
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    List<Attachment> waiting(UUID cooperative) {
        profiles.get(cooperative);
        return rows.waiting(cooperative, WAITING);
    }

    /// What was withdrawn may hold what nobody should have sent: only the organs and the Dinas still see it.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Attachment get(UUID cooperative, UUID attachment) {
        profiles.get(cooperative);
        var found = find(cooperative, attachment);
        if (found.withdrawn() != null && !offices.maySeeMembers(cooperative)) {
            throw new NoSuchAttachment();
        }
        return found;
    }

    /// @param attachment as [#get] gave it
    byte[] bytes(Attachment attachment) {
        var key = key(attachment.cooperative(), attachment.sha256());
        var sealed = store.get(key).orElseThrow(
                () -> new IllegalStateException("The store has lost the file of attachment " + attachment.id()));
        return vault.openFile(sealed, key.path());
    }

    private Attachment find(UUID cooperative, UUID attachment) {
        return rows.find(attachment).filter(found -> found.cooperative().equals(cooperative))
                .orElseThrow(NoSuchAttachment::new);
    }

    private static FileKey key(UUID cooperative, String sha256) {
        return new FileKey(Tenant.current().code(), cooperative, sha256);
    }

    private static String named(@Nullable String typed, FileType type) {
        var name = typed == null ? "" : UNPRINTABLE.matcher(typed).replaceAll(" ").strip();
        var whole = name.isEmpty() ? "foto." + type.ending() : name;
        return whole.length() > LONGEST_NAME ? whole.substring(whole.length() - LONGEST_NAME).strip() : whole;
    }
}
