package id.lumbung.tenant.regency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.web.WithoutTenant;

@WithoutTenant
@RestController
@RequestMapping("/api/regencies/{slug}/suspension")
class SuspensionApi {

    record Order(@NotBlank String reason) {}

    private final Suspensions suspensions;

    SuspensionApi(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @PutMapping
    Suspension suspend(@PathVariable String slug, @Valid @RequestBody Order order) {
        return suspensions.suspend(slug, order.reason());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable String slug, @RequestParam String reason) {
        suspensions.lift(slug, reason);
    }
}
