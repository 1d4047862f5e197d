package id.lumbung.tenant.account;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.annotation.JsonInclude;

import id.lumbung.platform.idempotency.IdempotencyKey;

/// Accounts for programs.
///
/// The first password stands only in the first answer to a key. A repeated request gets the same account without it and
/// the header `Idempotency-Replayed`: whoever lost the first answer asks for another card.
@RestController
@RequestMapping("/users")
class AccountApi {

    record Registration(@NotBlank String name, @NotNull Phone phone, @NotNull Role role) {}

    record Reason(@Nullable String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record User(UUID id, String name, String userName, Role role, @Nullable String subject, boolean open,
            @Nullable String password, @Nullable Boolean mustChangePassword) {

        static User of(Account account) {
            return new User(account.id(), account.name(), account.phone().digits(), account.role(), account.subject(),
                    !account.closed(), null, null);
        }

        static User of(Card card) {
            var account = card.account();
            return new User(account.id(), account.name(), account.phone().digits(), account.role(), account.subject(),
                    !account.closed(), card.password(), card.mustChange());
        }
    }

    record Users(List<User> users, @Nullable UUID next) {}

    private final Counter counter;

    AccountApi(Counter counter) {
        this.counter = counter;
    }

    @GetMapping
    Users list(@RequestParam(defaultValue = "") String search, @RequestParam(required = false) @Nullable UUID after) {
        var page = counter.list(search, after);
        return new Users(page.accounts().stream().map(User::of).toList(), page.next());
    }

    @GetMapping("/{id}")
    User get(@PathVariable UUID id) {
        return User.of(counter.get(id));
    }

    @PostMapping
    ResponseEntity<User> register(@IdempotencyKey UUID key, @Valid @RequestBody Registration asked) {
        var account = counter.register(key, asked.name(), asked.phone(), asked.role());
        if (!counter.looksAfter(account)) {
            return ResponseEntity.status(HttpStatus.CREATED).body(User.of(account)); // signs in as elsewhere
        }
        return answer(HttpStatus.CREATED, counter.issueCard(account.id(), key, null));
    }

    @PostMapping("/{id}/cards")
    ResponseEntity<User> issueCard(@PathVariable UUID id, @IdempotencyKey UUID key, @RequestBody Reason why) {
        return answer(HttpStatus.CREATED, counter.issueCard(id, key, why.reason()));
    }

    @PutMapping("/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @RequestBody Reason why) {
        counter.close(id, why.reason() == null ? "" : why.reason());
    }

    @DeleteMapping("/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable UUID id) {
        counter.reopen(id);
    }

    private static ResponseEntity<User> answer(HttpStatus status, Card card) {
        var answer = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
        if (card.password() == null) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(User.of(card));
    }
}
