package id.lumbung.cooperative.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The view `journal`: entries with their lines in one piece.
@Repository
class Entries {

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes an entry in one round trip; empty when an entry of this id stands already.
    Optional<PostedEntry> insert(Posting posting, String actor, @Nullable String origin) {
        try {
            return jdbc
                    .sql("""
                            insert into journal (id, cooperative_id, entry_date, voucher_type, event, description, reverses, actor, lines, origin)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                            returning sequence, voucher_number, posted_at, hash, overdrawn""")
                    .param(posting.id()).param(posting.cooperative()).param(posting.date())
                    .param(posting.voucher().name())
                    .param(posting.event().value()).param(posting.description()).param(posting.reverses()).param(actor)
                    .param(LineRow.write(posting.lines())).param(origin)
                    .query((row, index) -> new PostedEntry(posting, row.getLong("sequence"),
                            VoucherNumber.of(posting.voucher(), posting.date(), row.getInt("voucher_number")),
                            instant(row, "posted_at"), actor, HexFormat.of().formatHex(row.getBytes("hash")), null,
                            false,
                            codes(row.getArray("overdrawn"))))
                    .optional();
        } catch (DataAccessException e) {
            throw refusal(e);
        }
    }

    Optional<String> origin(UUID id) {
        return jdbc.sql("select origin from entry where id = ? and origin is not null").param(id).query(String.class)
                .optional();
    }

    Optional<PostedEntry> find(UUID id) {
        return jdbc.sql("select * from journal where id = ?").param(id).query(Entries::entry).optional();
    }

    /// The newest entries before a place in the chain.
    List<PostedEntry> before(UUID cooperative, long sequence, int size) {
        return jdbc
                .sql("select * from journal where cooperative_id = ? and sequence < ? order by sequence desc limit ?")
                .params(cooperative, sequence, size).query(Entries::entry).list();
    }

    /// What a failed statement means: a broken rule of the ledger, or else the failure itself.
    static RuntimeException refusal(DataAccessException failure) {
        if (failure.getRootCause() instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
            var message = refused.getServerErrorMessage();
            // Two cooperatives at once under one id: the second one meets the primary key.
            var constraint = "entry_pkey".equals(message.getConstraint())
                    ? LedgerRule.KEY_UNUSED.constraint()
                    : message.getConstraint();
            var rule = LedgerRule.ofConstraint(constraint);
            if (rule.isPresent()) {
                return rule.get().refusedBecause(message.getDetail());
            }
        }
        return failure;
    }

    private static PostedEntry entry(ResultSet row, int index) throws SQLException {
        var posting = new Posting(row.getObject("id", UUID.class), row.getObject("cooperative_id", UUID.class),
                row.getObject("entry_date", LocalDate.class), VoucherType.valueOf(row.getString("voucher_type")),
                EventCode.of(row.getString("event")), row.getString("description"),
                LineRow.read(row.getString("lines")),
                row.getObject("reverses", UUID.class));
        return new PostedEntry(posting, row.getLong("sequence"),
                VoucherNumber.of(posting.voucher(), posting.date(), row.getInt("voucher_number")),
                instant(row, "posted_at"), row.getString("actor"), HexFormat.of().formatHex(row.getBytes("hash")),
                row.getObject("reversed_by", UUID.class), false, List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<AccountCode> codes(@Nullable Array codes) throws SQLException {
        return codes == null
                ? List.of()
                : Arrays.stream((String[]) codes.getArray()).map(AccountCode::new).toList();
    }
}
