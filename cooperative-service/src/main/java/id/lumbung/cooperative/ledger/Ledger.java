package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.identity.Actor;

/// The only way into the journal. Every call joins the caller's transaction, so a sub-ledger and its entry stand or
/// fall together; a refusal ends that transaction.
@Service
@Transactional
public class Ledger {

    private final Entries journal;
    private final JdbcClient jdbc;

    Ledger(Entries journal, JdbcClient jdbc) {
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /// Posts an entry. The same posting sent again gives the entry of the first time, marked as replayed; another
    /// posting under the same id is refused.
    public PostedEntry post(Posting posting) {
        return post(posting, null);
    }

    /// Posts an entry and writes down with it how it came about.
    ///
    /// @param origin a JSON object of `version`, that of the event, and `answers`; it explains the entry and is no part
    ///     of it, neither of its hash nor of what makes two postings the same. An entry with one is refused while the
    ///     regency has switched its event off.
    public PostedEntry post(Posting posting, @Nullable String origin) {
        return journal.insert(posting, actor(), origin).orElseGet(() -> standing(posting));
    }

    /// Takes an entry back by its mirror image, dated in a month that is open. An entry is reversed once, and a
    /// reversal never.
    public PostedEntry reverse(UUID key, UUID cooperative, UUID entry, LocalDate on, String reason) {
        var original = journal.find(entry).filter(found -> found.posting().cooperative().equals(cooperative))
                .orElseThrow(() -> LedgerRule.ENTRY_KNOWN.broken(entry));
        return post(original.posting().reversal(key, on, reason));
    }

    /// Waits for the other postings of this cooperative and holds the next ones until the transaction ends. Who decides
    /// upon a balance (a withdrawal, a closing) locks first and reads then.
    public void lock(UUID cooperative) {
        if (!jdbc.sql("select lock_book(?)").param(cooperative).query(Boolean.class).single()) {
            throw LedgerRule.BOOKS_OPEN.broken(cooperative);
        }
    }

    private PostedEntry standing(Posting posting) {
        return journal.find(posting.id()).filter(entry -> entry.posting().equals(posting)).map(PostedEntry::asReplay)
                .orElseThrow(() -> LedgerRule.KEY_UNUSED.broken());
    }

    private static String actor() {
        return Actor.isPresent() ? Actor.current().subject() : "system";
    }
}
