package id.lumbung.cooperative.event.origin;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which entries were made by the same event. The first one stands for all.
@Component
public class Companions {

    private final JdbcClient jdbc;

    Companions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(List<UUID> entries) {
        for (var companion : entries.subList(1, entries.size())) {
            jdbc.sql("insert into companion_entry (id, principal_id) values (?, ?)")
                    .params(companion, entries.getFirst()).update();
        }
    }

    /// All entries of the event that this entry comes from, the first one first.
    public List<UUID> of(UUID entry) {
        return jdbc
                .sql("""
                        with one as (select coalesce((select principal_id from companion_entry where id = :entry), :entry) as id)
                        select id, 0 as companion, id as tie from one
                        union all
                        select c.id, 1, c.id from companion_entry c join one on c.principal_id = one.id
                        order by companion, tie""")
                .param("entry", entry)
                .query((row, number) -> row.getObject("id", UUID.class)).list();
    }
}
