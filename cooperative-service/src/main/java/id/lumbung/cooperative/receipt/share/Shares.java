package id.lumbung.cooperative.receipt.share;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.receipt.Receipts;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;

/// Links to one receipt that end by themselves.
@Service
public class Shares {

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final Offices offices;
    private final Audit audit;
    private final Clock clock;
    private final Duration life;

    /// @param life how long a link lives; the database lets none live longer than 31 days
    Shares(JdbcClient jdbc, Receipts receipts, Offices offices, Audit audit, Clock clock,
            @Value("${lumbung.receipts.share-life:7d}") Duration life) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
        this.life = life;
    }

    /// @param expiresAt from when on it shows nothing
    public record Share(UUID id, UUID receipt, Instant expiresAt) {

        public boolean isOver(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }

    @Transactional
    public Share share(UUID cooperative, UUID receipt, UUID id) {
        receipts.get(cooperative, receipt);
        offices.requireTreasurer(cooperative);
        var share = new Share(id, receipt, clock.instant().plus(life));
        jdbc.sql("insert into receipt_share (id, receipt_id, shared_by, expires_at) values (?, ?, ?, ?)")
                .params(id, receipt, Actor.current().subject(), Timestamp.from(share.expiresAt())).update();
        audit.record("receipt.shared", "receipt", receipt, null);
        return share;
    }

    /// Those that still show the receipt, the one that lives longest first.
    @Transactional(readOnly = true)
    public List<Share> living(UUID receipt) {
        return jdbc.sql("""
                select id, receipt_id, expires_at from receipt_share where receipt_id = ? and expires_at > ?
                order by expires_at desc limit 5""").params(receipt, Timestamp.from(clock.instant()))
                .query((row, index) -> new Share(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Also one that is over: it says so.
    @Transactional(readOnly = true)
    public Optional<Share> find(UUID id) {
        return jdbc.sql("select id, receipt_id, expires_at from receipt_share where id = ?").param(id)
                .query((row, index) -> new Share(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }
}
