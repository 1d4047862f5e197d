package id.lumbung.gateway.shared;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the shared memory stands: anything that speaks Redis' protocol and knows Lua.
///
/// @param host nobody is asked when it is missing
/// @param user of its access list; its default user when missing
/// @param tls whether it is spoken to under TLS
/// @param timeout how long one answer is waited for: a person waits as long, in front of every page
@ConfigurationProperties("lumbung.valkey")
record Valkey(@Nullable String host, @DefaultValue("6379") int port, @Nullable String user, @Nullable String password,
        @DefaultValue("false") boolean tls, @DefaultValue("1s") Duration timeout) {

    /// The password stays out of every log.
    @Override
    public String toString() {
        return "Valkey[" + host + ":" + port + "]";
    }
}
