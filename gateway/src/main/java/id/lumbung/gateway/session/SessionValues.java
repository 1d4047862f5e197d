package id.lumbung.gateway.session;

import org.springframework.security.jackson.SecurityJacksonModules;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// What a session holds, as JSON. Only the few types that a sign-in is made of are read back: a name of any other class
/// is refused before that class is looked at.
final class SessionValues {

    private final JsonMapper mapper = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(SessionValues.class.getClassLoader(),
                    BasicPolymorphicTypeValidator.builder().allowIfSubType(TokensHeld.Held.class)))
            .build();

    byte[] write(Object value) {
        return mapper.writerFor(Object.class).writeValueAsBytes(value);
    }

    /// @throws Seals.Broken when it is of a version of ours that wrote otherwise
    Object read(byte[] json) {
        try {
            return mapper.readValue(json, Object.class);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new Seals.Broken("cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }
}
