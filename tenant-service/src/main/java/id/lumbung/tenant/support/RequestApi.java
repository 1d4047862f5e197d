package id.lumbung.tenant.support;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.web.WithoutTenant;

/// Support access as an operator sees it, and the gateway with the operator's own token.
@WithoutTenant
@RestController
@RequestMapping("/api/regencies/{slug}/support")
@PreAuthorize("hasRole('operator')")
class RequestApi {

    record Wish(@NotBlank @Size(max = 300) String reason) {}

    /// @param until when the leave that lasts now ends; null where there is none
    record Mine(@Nullable Instant until, List<GrantApi.AskingJson> requests) {}

    private final Requests requests;
    private final Clock clock;

    RequestApi(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    Mine mine(@PathVariable String slug) {
        var now = clock.instant();
        var mine = requests.mine(slug);
        return new Mine(mine.stream().filter(asking -> asking.lasts(now))
                .map(asking -> Objects.requireNonNull(asking.grant()).endsAt()).max(Instant::compareTo).orElse(null),
                mine.stream().map(GrantApi.AskingJson::of).toList());
    }

    @PutMapping("/requests/{id}")
    GrantApi.AskingJson ask(@PathVariable String slug, @PathVariable UUID id, @Valid @RequestBody Wish wish) {
        return GrantApi.AskingJson.of(requests.ask(slug, id, wish.reason()));
    }
}
