package id.lumbung.cooperative.handover;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// Acts of hand-over, and the terms of office that they join.
@Repository
class HandoverRows {

    private static final String ACTS = """
            select h.*, f.id as from_id, f.name as from_name, f.account_subject as from_subject, f.phone as from_phone,
                   t.id as to_id, t.name as to_name, t.account_subject as to_subject,
                   l.signed_at as left_at, l.signed_by_name as left_by, l.paper as left_paper,
                   n.signed_at as took_at, n.signed_by_name as took_by, n.paper as took_paper
              from handover h
              join organ_term f on (f.tenant_id, f.id) = (h.tenant_id, h.from_term)
              join organ_term t on (t.tenant_id, t.id) = (h.tenant_id, h.to_term)
              left join handover_consent l on (l.tenant_id, l.handover_id, l.side) = (h.tenant_id, h.id, 'LAMA')
              left join handover_consent n on (n.tenant_id, n.handover_id, n.side) = (h.tenant_id, h.id, 'BARU')
             where h.cooperative_id = :cooperative
            """;

    /// The treasurer in office on a day after another person, unless an act says so already.
    private static final String OPEN_CHANGE = """
            select f.id as from_id, f.name as from_name, f.account_subject as from_subject, f.phone as from_phone,
                   t.id as to_id, t.name as to_name, t.account_subject as to_subject
              from organ_term t
              join lateral (select * from organ_term p
                             where p.tenant_id = t.tenant_id and p.cooperative_id = t.cooperative_id
                               and p.office = 'BENDAHARA' and coalesce(p.closed_on, p.ends + 1) <= t.starts
                               and p.closed_on is distinct from p.starts
                             order by p.starts desc limit 1) f on true
             where t.cooperative_id = :cooperative and t.office = 'BENDAHARA' and t.starts <= :day
               and (t.closed_on is null and t.ends >= :day or t.closed_on > :day)
               and f.phone <> t.phone and f.account_subject is distinct from coalesce(t.account_subject, '-')
               and not exists (select from handover h where h.tenant_id = t.tenant_id and h.to_term = t.id)
            """;

    /// A cash count that an act may name.
    record Counted(UUID id, LocalDate day, Rupiah total) {}

    private final JdbcClient jdbc;

    HandoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Change> openChange(UUID cooperative, LocalDate day) {
        return jdbc.sql(OPEN_CHANGE).param("cooperative", cooperative).param("day", day)
                .query((row, _) -> change(row)).optional();
    }

    void add(UUID id, UUID cooperative, Change change, HandoverForm form) {
        try {
            jdbc.sql(
                    """
                            insert into handover (id, cooperative_id, from_term, to_term, held_on, count_id, items, notes, minutes,
                                                  recorded_by, recorded_by_name)
                            values (:id, :cooperative, :from, :to, :day, :count, :items, :notes, :minutes, :actor, :name)""")
                    .param("id", id).param("cooperative", cooperative).param("from", change.from())
                    .param("to", change.to()).param("day", form.handedOn()).param("count", form.count())
                    .param("items", Objects.requireNonNull(form.items()).stream().map(Item::name).distinct()
                            .toArray(String[]::new))
                    .param("notes", form.notes()).param("minutes", form.minutes())
                    .param("actor", Actor.current().subject()).param("name", Actor.current().name()).update();
        } catch (DataAccessException e) {
            throw HandoverRefused.of(e);
        }
    }

    boolean consent(UUID handover, Side side, @Nullable String paper) {
        try {
            return jdbc.sql("""
                    insert into handover_consent (handover_id, side, signed_by, signed_by_name, paper)
                    values (:id, :side, :actor, :name, :paper) on conflict do nothing""")
                    .param("id", handover).param("side", side.name()).param("actor", Actor.current().subject())
                    .param("name", Actor.current().name()).param("paper", paper).update() == 1;
        } catch (DataAccessException e) {
            throw HandoverRefused.of(e);
        }
    }

    Optional<Handover> find(UUID cooperative, UUID id) {
        return jdbc.sql(ACTS + " and h.id = :id").param("cooperative", cooperative).param("id", id)
                .query((row, _) -> handover(row)).optional();
    }

    /// The latest first.
    List<Handover> of(UUID cooperative) {
        return jdbc.sql(ACTS + " order by h.held_on desc, h.id").param("cooperative", cooperative)
                .query((row, _) -> handover(row)).list();
    }

    /// What was counted in the last month, the latest first.
    List<Counted> counts(UUID cooperative, LocalDate since) {
        return jdbc.sql("""
                select id, day, total from cash_count where cooperative_id = :cooperative and day >= :since
                 order by day desc, counted_at desc limit 20""").param("cooperative", cooperative).param("since", since)
                .query((row, _) -> new Counted(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class),
                        Rupiah.of(row.getLong("total"))))
                .list();
    }

    boolean idle(String subject, LocalDate day) {
        return jdbc.sql("select account_is_idle(:subject, :day)").param("subject", subject).param("day", day)
                .query(Boolean.class).single();
    }

    /// Where somebody handed over not long ago and has not said so yet.
    Set<UUID> unsignedBy(String subject, LocalDate since) {
        return jdbc
                .sql("""
                        select h.cooperative_id from handover h
                          join organ_term f on (f.tenant_id, f.id) = (h.tenant_id, h.from_term)
                         where f.account_subject = :subject and h.held_on >= :since and not exists (select from handover_consent c
                               where (c.tenant_id, c.handover_id, c.side) = (h.tenant_id, h.id, 'LAMA'))""")
                .param("subject", subject).param("since", since).query((row, _) -> row.getObject(1, UUID.class)).set();
    }

    /// An act without the word of one of the two.
    record Unsigned(UUID id, UUID cooperative, String name, LocalDate handedOn) {}

    /// The acts that wait for this person, as the one who left or the one who came.
    List<Unsigned> waitingFor(String subject, LocalDate since) {
        return jdbc.sql("""
                select h.id, h.cooperative_id, c.name, h.held_on from handover h
                  join cooperative c on (c.tenant_id, c.id) = (h.tenant_id, h.cooperative_id)
                  join organ_term t on t.tenant_id = h.tenant_id and t.id in (h.from_term, h.to_term)
                 where t.account_subject = :subject and h.held_on >= :since
                   and not exists (select from handover_consent s where (s.tenant_id, s.handover_id, s.side)
                       = (h.tenant_id, h.id, case when t.id = h.from_term then 'LAMA' else 'BARU' end))
                 order by h.held_on""").param("subject", subject).param("since", since)
                .query((row, _) -> new Unsigned(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getString(3), row.getObject(4, LocalDate.class)))
                .list();
    }

    /// Cooperatives that somebody leads, where fewer than two of those in office can sign in.
    Set<UUID> withFewAccounts(LocalDate day) {
        return jdbc.sql("""
                select cooperative_id from organ_term t
                 where t.starts <= :day and (t.closed_on is null and t.ends >= :day or t.closed_on > :day)
                 group by cooperative_id having count(distinct account_subject) < 2""").param("day", day)
                .query((row, _) -> row.getObject(1, UUID.class)).set();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(row.getObject("id", UUID.class), change(row), row.getObject("held_on", LocalDate.class),
                row.getObject("count_id", UUID.class), items(row.getArray("items")), row.getString("notes"),
                row.getString("minutes"), row.getString("recorded_by_name"), consent(row, "left"),
                consent(row, "took"));
    }

    private static List<Item> items(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Item::valueOf).toList();
    }

    private static @Nullable Consent consent(ResultSet row, String which) throws SQLException {
        var at = row.getObject(which + "_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Consent(at.toInstant(), row.getString(which + "_by"), row.getString(which + "_paper"));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getObject("from_id", UUID.class), row.getString("from_name"),
                row.getString("from_subject"), row.getString("from_phone"), row.getObject("to_id", UUID.class),
                row.getString("to_name"), row.getString("to_subject"));
    }
}
