package id.lumbung.platform.sample;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
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
    private final CyclicBarrier crossing = new CyclicBarrier(2);
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

    /// Takes two locks one after the other; whoever takes them in the other order comes in between.
    @Transactional
    public void hold(int first, int second) throws Exception {
        lock(first);
        crossing.await(1, TimeUnit.MINUTES);
        lock(second);
    }

    private void lock(int number) {
        jdbc.sql("select pg_advisory_xact_lock(7, ?)").param(number).query(rows -> {});
    }

    @Transactional(readOnly = true)
    public List<Note> all() {
        return rows.findAll();
    }

    public int written() {
        return written.get();
    }
}
