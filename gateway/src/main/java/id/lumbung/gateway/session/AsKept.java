package id.lumbung.gateway.session;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;

import id.lumbung.gateway.shared.Names;

/// How a session looks in the shared memory: `lumbung:sessions:` and the digest of its name, holding times as digits
/// and sealed attributes as they are.
final class AsKept {

    static final String NAMESPACE = "lumbung";
    static final String PREFIX = NAMESPACE + ":sessions:";

    private AsKept() {}

    static RedisSerializationContext<String, Object> form() {
        return RedisSerializationContext.<String, Object>newSerializationContext(RedisSerializer.string())
                .key(new Hidden()).hashKey(RedisSerializer.string()).hashValue(new Fields()).build();
    }

    private static class Hidden implements RedisSerializer<String> {

        @Override
        public byte[] serialize(@Nullable String key) {
            if (key == null || !key.startsWith(PREFIX)) {
                throw new IllegalArgumentException("only sessions are kept here");
            }
            return (PREFIX + Names.hidden(key.substring(PREFIX.length()))).getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public String deserialize(byte @Nullable [] bytes) {
            throw new UnsupportedOperationException("a digest leads to no name");
        }
    }

    /// A seal begins with a byte that is no digit; what was removed is empty.
    private static class Fields implements RedisSerializer<Object> {

        private static final int DIGITS_OF_AN_INT = 9;

        @Override
        public byte[] serialize(@Nullable Object value) {
            return switch (value) {
                case null -> new byte[0];
                case Number number -> number.toString().getBytes(StandardCharsets.US_ASCII);
                case byte[] sealed -> sealed;
                default -> throw new IllegalArgumentException("nothing is kept unsealed");
            };
        }

        @Override
        public @Nullable Object deserialize(byte @Nullable [] bytes) {
            if (bytes == null || bytes.length == 0) {
                return null;
            }
            if (bytes[0] < '0' || bytes[0] > '9') {
                return bytes;
            }
            var digits = new String(bytes, StandardCharsets.US_ASCII);
            return digits.length() <= DIGITS_OF_AN_INT ? (Object) Integer.valueOf(digits) : Long.valueOf(digits);
        }
    }
}
