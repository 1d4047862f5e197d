package id.lumbung.platform.idempotency;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import tools.jackson.databind.json.JsonMapper;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// Does a write once per key. The key and the answer are rows of the same transaction as the effect: of many
/// simultaneous requests with one key, one works, the others wait for it and repeat its answer. A refusal keeps
/// nothing, so the person may try again with the same key.
public class Once {

    /// Present on an answer that was given before.
    public static final String REPLAYED = "Idempotency-Replayed";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Once(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    /// For an API: the work's answer, or the one given before with the header `Idempotency-Replayed: true`.
    ///
    /// @param body what was asked; the same key with another body is refused with 422
    public <T> ResponseEntity<?> answer(UUID key, Object body, Supplier<ResponseEntity<T>> work) {
        return inTransaction(() -> {
            var before = claim(key, body);
            if (before.isPresent()) {
                return before.get().repeat();
            }
            var answer = work.get();
            keep(key, answer(answer));
            return answer;
        });
    }

    /// As [#answer], for work that changes nothing but this database: does it first and keeps key and answer at its
    /// end, in one row. Of two simultaneous requests with one key both work, and the database takes one of them; a
    /// refusal is given only when no answer was kept for the key, so who asks again gets what she got.
    public <T> ResponseEntity<?> answerAtTheEnd(UUID key, Object body, Supplier<ResponseEntity<T>> work) {
        var hash = hash(body);
        try {
            return inTransaction(() -> {
                var answer = work.get();
                if (!insert(key, hash, answer(answer))) {
                    throw new KeyTaken();
                }
                return answer;
            });
        } catch (RuntimeException failure) {
            return inTransaction(() -> kept(key, hash)).map(Answer::repeat).orElseThrow(() -> failure);
        }
    }

    /// For a form: where the work leads to (`redirect:/…`), also the second time.
    public String redirect(UUID key, Object form, Supplier<String> work) {
        return inTransaction(() -> {
            var before = claim(key, form);
            if (before.isPresent()) {
                return String.valueOf(before.get().location());
            }
            var view = work.get();
            keep(key, new Answer(HttpStatus.SEE_OTHER.value(), view, null));
            return view;
        });
    }

    private <R> R inTransaction(Supplier<R> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /// Takes the key, or finds the answer of whoever took it. The insert waits for a request with the same key that is
    /// still at work.
    private Optional<Answer> claim(UUID key, Object body) {
        var hash = hash(body);
        if (insert(key, hash, null)) {
            return Optional.empty();
        }
        return Optional.of(kept(key, hash).orElseThrow());
    }

    /// False when the key is taken.
    private boolean insert(UUID key, byte[] hash, @Nullable Answer answer) {
        return jdbc.sql("""
                insert into idempotency_key (tenant_id, actor, route, key, body_hash, status, location, body)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint idempotency_key_once do nothing""")
                .params(Tenant.current().code(), Actor.current().subject(), route(), key, hash)
                .param(answer == null ? null : answer.status()).param(answer == null ? null : answer.location())
                .param(answer == null ? null : answer.body()).update() == 1;
    }

    private Optional<Answer> kept(UUID key, byte[] hash) {
        var kept = jdbc.sql("""
                select body_hash, status, location, body from idempotency_key
                where tenant_id = ? and actor = ? and route = ? and key = ?""")
                .params(Tenant.current().code(), Actor.current().subject(), route(), key)
                .query((row, number) -> new Kept(row.getBytes(1),
                        new Answer(row.getInt(2), row.getString(3), row.getString(4))))
                .optional();
        if (kept.isPresent() && !MessageDigest.isEqual(hash, kept.get().bodyHash())) {
            throw new KeyReused();
        }
        return kept.map(Kept::answer);
    }

    private Answer answer(ResponseEntity<?> given) {
        var location = given.getHeaders().getLocation();
        return new Answer(given.getStatusCode().value(), location == null ? null : location.toString(),
                given.getBody() == null ? null : json.writeValueAsString(given.getBody()));
    }

    private void keep(UUID key, Answer answer) {
        jdbc.sql("""
                update idempotency_key set status = ?, location = ?, body = ?
                where tenant_id = ? and actor = ? and route = ? and key = ?""")
                .param(answer.status()).param(answer.location()).param(answer.body())
                .params(Tenant.current().code(), Actor.current().subject(), route(), key)
                .update();
    }

    private byte[] hash(Object body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String route() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes request) {
            return request.getRequest().getMethod() + " " + request.getRequest().getRequestURI();
        }
        throw new IllegalStateException("A key belongs to a request");
    }

    /// Another request with the same key was faster; what this one did is rolled back.
    private static final class KeyTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private record Kept(byte[] bodyHash, Answer answer) {}

    private record Answer(int status, @Nullable String location, @Nullable String body) {

        ResponseEntity<?> repeat() {
            var response = ResponseEntity.status(status).header(REPLAYED, "true");
            if (location != null) {
                response.location(URI.create(location));
            }
            return body == null ? response.build() : response.contentType(MediaType.APPLICATION_JSON).body(body);
        }
    }
}
