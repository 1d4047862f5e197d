package id.lumbung.cooperative.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.money.Rupiah;

/// The receipts of the bound regency. Kind, number, day and amount are the database's own.
@Repository
class ReceiptRows {

    private static final String SELECT = """
            select r.*, m.name as member_name, m.number as member_number,
                   exists (select from entry e where e.tenant_id = r.tenant_id and e.reverses = r.entry_id) as cancelled
              from receipt r left join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
            """;

    private final JdbcClient jdbc;

    ReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What an entry moved, and through which member.
    record Moved(Receipt.Kind kind, LocalDate on, @Nullable UUID member, Rupiah amount) {}

    /// What the service tells of a receipt.
    record Draft(UUID id, UUID cooperative, UUID entry, @Nullable UUID member, @Nullable String payer, String purpose,
            String place, String receiver, String receiverOffice, String issuedBy) {}

    /// That for which nobody has a receipt yet.
    List<Moved> lacking(UUID entry) {
        return jdbc.sql("""
                select p.* from receipt_part(:entry) p
                 where not exists (select from receipt r where r.entry_id = :entry
                                      and r.member_id is not distinct from p.member_id)""").param("entry", entry)
                .query((row, index) -> new Moved(Receipt.Kind.valueOf(row.getString("kind")),
                        row.getObject("received_on", LocalDate.class), row.getObject("member_id", UUID.class),
                        Rupiah.of(row.getLong("amount"))))
                .list();
    }

    void insert(Draft draft) {
        jdbc.sql("""
                insert into receipt (id, cooperative_id, entry_id, member_id, payer, purpose, place, receiver,
                                     receiver_office, issued_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(draft.id()).param(draft.cooperative()).param(draft.entry()).param(draft.member())
                .param(draft.payer()).param(draft.purpose()).param(draft.place()).param(draft.receiver())
                .param(draft.receiverOffice()).param(draft.issuedBy()).update();
    }

    Optional<Receipt> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = ?").param(id).query(ReceiptRows::receipt).optional();
    }

    /// By number.
    List<Receipt> of(UUID entry) {
        return jdbc.sql(SELECT + "where r.entry_id = ? order by r.year, r.number").param(entry)
                .query(ReceiptRows::receipt).list();
    }

    /// The newest before a place in the numbering.
    List<Receipt> before(UUID cooperative, ReceiptPlace place, int size) {
        return jdbc.sql(SELECT + """
                where r.cooperative_id = ? and (r.year, r.number) < (?, ?)
                order by r.year desc, r.number desc limit ?""")
                .params(cooperative, place.year(), place.sequence(), size).query(ReceiptRows::receipt).list();
    }

    private static Receipt receipt(ResultSet row, int index) throws SQLException {
        var typed = row.getString("payer");
        return new Receipt(row.getObject("id", UUID.class), row.getObject("cooperative_id", UUID.class),
                row.getObject("entry_id", UUID.class), Receipt.Kind.valueOf(row.getString("kind")),
                row.getInt("number"), row.getObject("received_on", LocalDate.class), Rupiah.of(row.getLong("amount")),
                typed == null ? row.getString("member_name") : typed, row.getString("member_number"),
                row.getString("purpose"), row.getString("place"), row.getString("receiver"),
                row.getString("receiver_office"), row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("cancelled"));
    }
}
