package id.lumbung.mentoring.training.certificate;

import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Certificates for programs.
@RestController
@RequestMapping("/trainings")
class CertificateApi {

    private final Certificates certificates;
    private final Once once;

    CertificateApi(Certificates certificates, Once once) {
        this.certificates = certificates;
        this.once = once;
    }

    @PostMapping("/{id}/certificates")
    @ForTheOffice
    ResponseEntity<?> issue(@PathVariable UUID id, @IdempotencyKey UUID key) {
        return once.answer(key, id, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("issued", certificates.issue(id))));
    }

    @GetMapping("/certificates/{certificate}")
    Certificate show(@PathVariable UUID certificate) {
        return certificates.get(certificate);
    }

    @PutMapping("/certificates/{certificate}/revocation")
    @ForTheOffice
    Certificate revoke(@PathVariable UUID certificate, @Valid @RequestBody Certificate.Revoked revoked) {
        return certificates.revoke(certificate, revoked.reason());
    }
}
