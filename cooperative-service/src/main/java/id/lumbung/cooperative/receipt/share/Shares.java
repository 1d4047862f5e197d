package id.lumbung.cooperative.receipt.share;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.receipt.Receipts;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;

/// Links to one receipt that end by themselves, or when the treasurer takes them back.
@Service
public class Shares {

    private static final String LINKS = """
            select s.id, s.receipt_id, s.expires_at, v.share_id is not null as revoked from receipt_share s
              left join receipt_share_revocation v on v.tenant_id = s.tenant_id and v.share_id = s.id
            """;

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final Profiles profiles;
    private final Offices offices;
    private final Audit audit;
    private final Clock clock;
    private final Duration life;

    /// @param life how long a link lives; the database lets none live longer than 31 days
    Shares(JdbcClient jdbc, Receipts receipts, Profiles profiles, Offices offices, Audit audit, Clock clock,
            @Value("${lumbung.receipts.share-life:7d}") Duration life) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.profiles = profiles;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
        this.life = life;
    }

    /// @param expiresAt from when on it shows nothing
    /// @param revoked whether the treasurer took it back
    public record Share(UUID id, UUID receipt, Instant expiresAt, boolean revoked) {

        public boolean isOver(Instant now) {
            return revoked || !now.isBefore(expiresAt);
        }
    }

    @Transactional
    public Share share(UUID cooperative, UUID receipt, UUID id) {
        receipts.get(cooperative, receipt);
        offices.requireTreasurer(cooperative);
        var share = new Share(id, receipt, clock.instant().plus(life), false);
        jdbc.sql("insert into receipt_share (id, receipt_id, shared_by, expires_at) values (?, ?, ?, ?)")
                .params(id, receipt, Actor.current().subject(), Timestamp.from(share.expiresAt())).update();
        audit.record("receipt.shared", "receipt", receipt, null);
        return share;
    }

    /// Those that still show the receipt, the one that lives longest first.
    @Transactional(readOnly = true)
    public List<Share> living(UUID receipt) {
        return jdbc.sql(LINKS + """
                where s.receipt_id = ? and s.expires_at > ? and v.share_id is null
                order by s.expires_at desc limit 5""").params(receipt, Timestamp.from(clock.instant()))
                .query(Shares::share).list();
    }

    /// Also one that is over: it says so.
    @Transactional(readOnly = true)
    public Optional<Share> find(UUID id) {
        return jdbc.sql(LINKS + " where s.id = ?").param(id).query(Shares::share).optional();
    }

    /// Every link of the cooperative that still shows a receipt, the one that lives longest first.
    @Transactional(readOnly = true)
    public List<Share> livingOf(UUID cooperative) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        return jdbc.sql(LINKS + """
                 join receipt r on r.tenant_id = s.tenant_id and r.id = s.receipt_id
                where r.cooperative_id = ? and s.expires_at > ? and v.share_id is null
                order by s.expires_at desc limit 100""").params(cooperative, Timestamp.from(clock.instant()))
                .query(Shares::share).list();
    }

    /// Takes a link back; doing so twice takes it back once.
    @Transactional
    public void revoke(UUID cooperative, UUID receipt, UUID share) {
        receipts.get(cooperative, receipt);
        offices.requireTreasurer(cooperative);
        find(share).filter(one -> one.receipt().equals(receipt)).orElseThrow(NoSuchShare::new);
        var taken = jdbc
                .sql("insert into receipt_share_revocation (share_id, revoked_by) values (?, ?) on conflict do nothing")
                .params(share, Actor.current().subject()).update();
        if (taken > 0) {
            audit.record("receipt.share-revoked", "receipt", receipt, null);
        }
    }

    private static Share share(ResultSet row, int index) throws SQLException {
        return new Share(row.getObject("id", UUID.class), row.getObject("receipt_id", UUID.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(), row.getBoolean("revoked"));
    }
}
