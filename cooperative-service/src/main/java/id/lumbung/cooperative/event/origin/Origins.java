package id.lumbung.cooperative.event.origin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import id.lumbung.cooperative.ledger.Books;

/// The origins of entries. They are kept for each entry and not only for the last of an event, so that a form can be
/// filled like any voucher that a treasurer is looking at: also like the one she has just taken back to correct it.
@Component
public class Origins {

    private final Books books;
    private final JsonMapper json;

    Origins(Books books, JsonMapper json) {
        this.books = books;
        this.json = json;
    }

    /// As the ledger keeps it beside the first entry of the event.
    public String written(Origin origin) {
        return json.writeValueAsString(Map.of("version", origin.version(), "answers", origin.answers()));
    }

    /// Empty for what no event made: the general journal, a reversal.
    public Optional<Origin> of(UUID entry) {
        return books.origin(entry).map(text -> json.readValue(text, Origin.class));
    }
}
