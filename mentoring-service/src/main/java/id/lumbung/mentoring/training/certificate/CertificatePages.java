package id.lumbung.mentoring.training.certificate;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.document.Pdf;
import id.lumbung.platform.document.QrCode;
import id.lumbung.platform.document.Turns;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.Redirect;

/// Issuing, taking back, and the paper.
@Controller
@RequestMapping("/pelatihan")
class CertificatePages {

    private final Certificates certificates;
    private final Pdf pdf;
    private final Turns turns;

    CertificatePages(Certificates certificates, Pdf pdf, Turns turns) {
        this.certificates = certificates;
        this.pdf = pdf;
        this.turns = turns;
    }

    @PostMapping("/{id}/sertifikat")
    @ForTheOffice
    String issue(@PathVariable UUID id) {
        certificates.issue(id);
        return Redirect.saying("training.certified", "/pelatihan/{id}/kursi", id);
    }

    @PostMapping("/sertifikat/{certificate}/cabut")
    @ForTheOffice
    String revoke(@PathVariable UUID certificate, @Valid @ModelAttribute("form") Certificate.Revoked form) {
        var revoked = certificates.revoke(certificate, form.reason());
        return Redirect.saying("training.certificate-revoked", "/pelatihan/kursi/{seat}", revoked.seat());
    }

    @GetMapping("/sertifikat/{certificate}/pdf")
    void paper(@PathVariable UUID certificate, HttpServletResponse response) {
        var found = certificates.get(certificate);
        turns.take(() -> {
            pdf.write("training/paper", Map.of("c", found, "regency", Tenant.current().name(), "code",
                    QrCode.of(certificates.address(found)).png()),
                    Download.PDF.begin(response, "Sertifikat " + found.number()));
            return found;
        });
    }
}
