package id.lumbung.cooperative.outlet;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.Unit;

/// The outlets that something can be recorded for. The office itself is none of them: it is what is meant where none is
/// named.
@Component
@Transactional(readOnly = true)
public class OutletNames {

    private final JdbcClient jdbc;

    OutletNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The outlet that an address names; none for all of the cooperative. One in which nothing was recorded has no figures.
    public static @Nullable Unit asked(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return new Unit(code);
        } catch (IllegalArgumentException e) {
            throw new UnknownUnit();
        }
    }

    /// Those that are being built or work, and whatever stands in the books: a closed one may have something left.
    public List<OutletName> of(UUID cooperative) {
        return jdbc.sql("""
                select o.code, o.name from outlet o
                 where o.cooperative_id = :cooperative and o.kind <> 'KANTOR' and o.state not in ('RENCANA', 'TUTUP')
                union
                select m.unit, coalesce(o.name, m.unit)
                  from (select distinct unit from account_month_movement where cooperative_id = :cooperative) m
                  left join outlet o on o.cooperative_id = :cooperative and o.code = m.unit
                 where m.unit <> 'PUSAT'
                 order by 1""").param("cooperative", cooperative)
                .query((row, _) -> new OutletName(row.getString(1), row.getString(2))).list();
    }
}
