package id.lumbung.gateway;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/// The one origin under which people know the platform, such as `https://lumbung.example`.
///
/// It is configured and never read from the request, because a `Host` header can be chosen by a stranger.
@ConfigurationProperties("lumbung")
public record Origin(URI origin) {

    @ConstructorBinding
    public Origin {
        var path = origin.getRawPath();
        if (origin.getHost() == null || path != null && !path.isEmpty()) {
            throw new IllegalArgumentException("lumbung.origin must be scheme, host and port only: " + origin);
        }
    }

    public boolean isSecure() {
        return "https".equals(origin.getScheme());
    }

    /// The address of a page of ours, for those who need it whole.
    public String at(String path) {
        return origin + path;
    }

    @Override
    public String toString() {
        return origin.toString();
    }
}
