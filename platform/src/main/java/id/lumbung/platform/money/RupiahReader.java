package id.lumbung.platform.money;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Takes a JSON integer and nothing that Jackson would otherwise bend into one: no `1.5`, no `"1000"`, no `""`.
class RupiahReader extends ValueDeserializer<Rupiah> {

    @Override
    public Rupiah deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw context.wrongTokenException(json, Rupiah.class, JsonToken.VALUE_NUMBER_INT,
                    "money is a whole number of rupiah");
        }
        return Rupiah.of(json.getLongValue());
    }
}
