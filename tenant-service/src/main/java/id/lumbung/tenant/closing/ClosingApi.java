package id.lumbung.tenant.closing;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.web.WithoutTenant;

/// Closing a regency, for programs.
@WithoutTenant
@RestController
@RequestMapping("/api/regencies/{slug}/closing")
class ClosingApi {

    record Proposal(@NotBlank @Size(max = 300) String reason) {}

    private final Closures closures;

    ClosingApi(Closures closures) {
        this.closures = closures;
    }

    @GetMapping
    List<Closure> list(@PathVariable String slug) {
        return closures.of(slug);
    }

    @PutMapping
    Closure propose(@PathVariable String slug, @Valid @RequestBody Proposal proposal) {
        return closures.propose(slug, proposal.reason());
    }

    @DeleteMapping
    Closure withdraw(@PathVariable String slug, @RequestParam String reason) {
        return closures.withdraw(slug, reason);
    }

    @PutMapping("/confirmation")
    Closure confirm(@PathVariable String slug) {
        return closures.confirm(slug);
    }
}
