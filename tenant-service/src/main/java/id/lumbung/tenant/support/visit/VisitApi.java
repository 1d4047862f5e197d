package id.lumbung.tenant.support.visit;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.web.WithoutTenant;
import id.lumbung.tenant.regency.Regencies;

/// Another service asks, with the operator's own token, whether it may answer her; that it did is written down.
@WithoutTenant
@RestController
@RequestMapping("/api/regencies/{slug}/support/visits")
@PreAuthorize("hasRole('operator')")
class VisitApi {

    record Opened(@NotBlank @Pattern(regexp = "[A-Z]{3,10}") String method,
            @NotBlank @Pattern(regexp = "/.*") String address) {}

    private final Visits visits;
    private final Regencies regencies;

    VisitApi(Visits visits, Regencies regencies) {
        this.visits = visits;
        this.regencies = regencies;
    }

    /// @param key becomes the visit's id: asked twice it is written once
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void visit(@PathVariable String slug, @IdempotencyKey UUID key, @Valid @RequestBody Opened opened) {
        if (!visits.admits(regencies.at(slug).tenant(), key, opened.method(), opened.address())) {
            throw new NoLeave();
        }
    }
}
