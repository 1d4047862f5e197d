package id.lumbung.platform.sample;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.audit.Audit;

@Service
class Notes {

    private final NoteRows rows;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final AtomicInteger written = new AtomicInteger();

    Notes(NoteRows rows, Audit audit, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional
    @PreAuthorize("hasRole('pengurus')")
    public Note write(String words) {
        if (words.length() > 20) {
            throw new NoteTooLong(20).at("words");
        }
        var note = rows.save(new Note(UUID.randomUUID(), words));
        audit.record("note.written", "note", note.getId(), null);
        written.incrementAndGet();
        return note;
    }

    @Transactional
    public void noteTheReader() {
        audit.record("note.read", "note", "all", null);
    }

    @Transactional
    public void writeInto(int tenant) {
        jdbc.sql("insert into note values (?, gen_random_uuid(), 'x')").param(tenant).update();
    }

    @Transactional(readOnly = true)
    public List<Note> all() {
        return rows.findAll();
    }

    public int written() {
        return written.get();
    }
}
