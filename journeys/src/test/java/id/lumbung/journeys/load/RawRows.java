package id.lumbung.journeys.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/// The rows of an entry and its lines, appended by JDBC to tables of the same columns and keys that know no rule: what
/// the disk and the server could take at most. One transaction an entry, as durable as the real ones.
final class RawRows {

    private static final String URL = "jdbc:postgresql://127.0.0.1:%d/cooperative?reWriteBatchedInserts=true";
    private static final byte[] HASH = new byte[32];

    private final int port;
    private final Properties secrets;

    RawRows(int port, Properties secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(URL.formatted(port), "postgres", secrets.getProperty("postgres"));
        connection.setAutoCommit(false);
        return connection;
    }

    void prepare() throws SQLException {
        execute("""
                drop schema if exists load cascade;
                create schema load;
                create table load.entry (like public.entry including defaults);
                create table load.entry_line (like public.entry_line including defaults);
                alter table load.entry add primary key (tenant_id, id);
                alter table load.entry_line add primary key (tenant_id, cooperative_id, sequence, line_no);""");
    }

    void forget() throws SQLException {
        execute("drop schema if exists load cascade");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    /// Appends entries of one cooperative of its own.
    static final class Writer implements AutoCloseable {

        private final Connection connection;
        private final PreparedStatement entry;
        private final PreparedStatement line;
        private final UUID cooperative = UUID.randomUUID();
        private long sequence;

        Writer(Connection connection) throws SQLException {
            this.connection = connection;
            entry = connection.prepareStatement("""
                    insert into load.entry (tenant_id, id, cooperative_id, sequence, entry_date, voucher_type,
                        voucher_year, voucher_number, event, description, actor, posted_at, previous_hash, hash)
                    values (6402, ?, ?, ?, current_date, 'BKM', 2026, ?, 'J61', ?, ?, now(), ?, ?)""");
            line = connection.prepareStatement("""
                    insert into load.entry_line (tenant_id, cooperative_id, sequence, line_no, entry_date,
                        account_code, debit, credit, unit, participation)
                    values (6402, ?, ?, ?, current_date, ?, ?, ?, 'PUSAT', 'TANPA')""");
        }

        void append(List<String> accounts) throws SQLException {
            sequence++;
            entry.setObject(1, UUID.randomUUID());
            entry.setObject(2, cooperative);
            entry.setLong(3, sequence);
            entry.setInt(4, (int) sequence);
            entry.setString(5, "Hibah uang dari Pemerintah Desa");
            entry.setString(6, cooperative.toString());
            entry.setBytes(7, HASH);
            entry.setBytes(8, HASH);
            entry.executeUpdate();
            for (int i = 0; i < accounts.size(); i++) {
                var isDebit = i < accounts.size() / 2;
                line.setObject(1, cooperative);
                line.setLong(2, sequence);
                line.setInt(3, i + 1);
                line.setString(4, accounts.get(i));
                line.setLong(5, isDebit ? 50_000 : 0);
                line.setLong(6, isDebit ? 0 : 50_000);
                line.addBatch();
            }
            line.executeBatch();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
