package id.lumbung.cooperative.event.origin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The origins of entries. They are kept for each entry and not only for the last of an event, so that a form can be
/// filled like any voucher that a treasurer is looking at: also like the one she has just taken back to correct it.
@Component
public class Origins {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Origins(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param entry the first of the event
    public void record(UUID entry, Origin origin) {
        jdbc.sql("insert into event_posting (id, version, answers) values (?, ?, ?::jsonb)")
                .params(entry, origin.version(), json.writeValueAsString(origin.answers())).update();
    }

    /// Empty for what no event made: the general journal, a reversal.
    public Optional<Origin> of(UUID entry) {
        return jdbc.sql("select version, answers from event_posting where id = ?").param(entry)
                .query((row, number) -> new Origin(row.getInt(1), json.readValue(row.getString(2), ANSWERS)))
                .optional();
    }
}
