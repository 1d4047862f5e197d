package id.lumbung.gateway.session;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What sessions are sealed with in a memory that others could look into. In the memory of this gateway nothing is.
///
/// @param key 32 bytes in Base64
/// @param otherKey opens, too, and seals nothing: the next key before a change, the last one after it
@ConfigurationProperties("lumbung.session")
record SessionKeys(@Nullable String key, @Nullable String otherKey) {

    @Override
    public String toString() {
        return "SessionKeys[***]";
    }
}
