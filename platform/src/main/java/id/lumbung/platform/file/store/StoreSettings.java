package id.lumbung.platform.file.store;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param folder where files lie when no bucket is set
/// @param within a folder inside it, or inside the bucket: two services in one bucket must not clear away each other's
/// @param s3 the bucket instead, for several pods that share their files
@ConfigurationProperties("lumbung.attachments")
record StoreSettings(@DefaultValue(".lumbung/attachments") Path folder, @DefaultValue("") String within,
        @Nullable Bucket s3) {

    /// @param endpoint of the store, `https://s3.example`; addresses have the bucket in their path
    record Bucket(URI endpoint, @DefaultValue("us-east-1") String region, String name, String accessKey,
            String secretKey) {

        @Override
        public String toString() {
            return "Bucket[%s/%s]".formatted(endpoint, name);
        }
    }
}
