package id.lumbung.cooperative.opening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// The tables of the draft and of what became of it.
@Repository
class Drafts {

    /// @param since left out where there is none, so that a sheet of before means what it meant
    private record Stored(String account, String about, long amount,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String since) {

        static Stored of(OpeningLine line) {
            return new Stored(line.account(), line.about(), line.amount().amount(),
                    line.since() == null ? null : line.since().toString());
        }

        OpeningLine line() {
            return new OpeningLine(account, about, Rupiah.of(amount), since == null ? null : LocalDate.parse(since));
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Stored>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpeningLine> lines(UUID cooperative) {
        return jdbc.sql("select lines from opening_draft where cooperative_id = ?").param(cooperative)
                .query(String.class).optional().map(json -> JSON.readValue(json, LINES)).orElse(List.of()).stream()
                .map(Stored::line).toList();
    }

    void save(UUID cooperative, List<OpeningLine> lines) {
        jdbc.sql(
                """
                        insert into opening_draft as d (cooperative_id, lines, saved_by) values (:cooperative, :lines::jsonb, :by)
                        on conflict (tenant_id, cooperative_id) do update
                           set lines = excluded.lines, saved_by = excluded.saved_by, saved_at = now()""")
                .param("cooperative", cooperative).param("lines", written(lines)).param("by", Actor.current().subject())
                .update();
    }

    int rounds(UUID cooperative) {
        return jdbc.sql("select coalesce(max(round), 0) from opening_round where cooperative_id = ?")
                .param(cooperative).query(Integer.class).single();
    }

    /// Whether the last round said exactly this, and all of it still stands.
    boolean isConfirmed(UUID cooperative, List<OpeningLine> lines) {
        return jdbc.sql("""
                select r.content_hash from opening_round r
                 where r.cooperative_id = ? and r.round = ?
                   and not exists (select from opening_entry o
                                     join entry e on e.tenant_id = o.tenant_id and e.reverses = o.entry_id
                                    where o.tenant_id = r.tenant_id and o.cooperative_id = r.cooperative_id
                                      and o.round = r.round)""")
                .params(cooperative, rounds(cooperative)).query((row, _) -> row.getBytes(1)).optional()
                .filter(hash -> Arrays.equals(hash, hash(lines))).isPresent();
    }

    /// Whether a round brought this entry.
    boolean brought(UUID cooperative, UUID entry) {
        return jdbc.sql("select exists (select from opening_entry where cooperative_id = ? and entry_id = ?)")
                .params(cooperative, entry).query(Boolean.class).single();
    }

    /// The entries of a round that stand. One that was taken back by hand is not taken back again.
    List<UUID> entries(UUID cooperative, int round) {
        return jdbc.sql("""
                select o.entry_id from opening_entry o join entry e on e.tenant_id = o.tenant_id and e.id = o.entry_id
                 where o.cooperative_id = ? and o.round = ?
                   and not exists (select from entry r where r.tenant_id = e.tenant_id and r.reverses = e.id)
                 order by e.sequence""").params(cooperative, round).query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    void record(UUID cooperative, int round, List<OpeningLine> lines, List<UUID> entries) {
        jdbc.sql("insert into opening_round (cooperative_id, round, content_hash, confirmed_by) values (?, ?, ?, ?)")
                .params(cooperative, round, hash(lines), Actor.current().subject()).update();
        entries.forEach(entry -> jdbc
                .sql("insert into opening_entry (entry_id, cooperative_id, round) values (?, ?, ?)")
                .params(entry, cooperative, round).update());
    }

    private static String written(List<OpeningLine> lines) {
        return JSON.writeValueAsString(lines.stream().sorted(OpeningLine.ORDER)
                .map(Stored::of).toList());
    }

    private static byte[] hash(List<OpeningLine> lines) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(written(lines).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
