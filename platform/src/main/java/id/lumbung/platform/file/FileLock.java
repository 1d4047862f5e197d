package id.lumbung.platform.file;

import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.platform.file.store.FileKey;

/// Keeps those who take a file in apart from those who clear it away.
public class FileLock {

    private final JdbcClient jdbc;

    FileLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends, nobody else takes in or clears away a file of this key.
    public void lock(FileKey key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 340))").param(key.path())
                .query((row, index) -> index).single();
    }
}
