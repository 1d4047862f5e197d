package id.lumbung.mentoring.training.certificate;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import id.lumbung.platform.identity.OpenPath;
import id.lumbung.platform.web.WithoutTenant;

/// Where the code on a certificate leads. Nobody is signed in here, and no name is told.
@Controller
@WithoutTenant
class VerificationPages {

    private final Verifications verifications;

    VerificationPages(Verifications verifications) {
        this.verifications = verifications;
    }

    @GetMapping("/verifikasi/sertifikat/{token}")
    String verify(@PathVariable String token, HttpServletResponse response, Model model) {
        model.addAttribute("found", verifications.verify(token));
        response.setHeader("X-Robots-Tag", "noindex");
        return "training/verification";
    }

    /// The only address of this service that asks for no token: it carries a signature of ours instead.
    @Configuration(proxyBeanMethods = false)
    static class OpenDoor {

        @Bean
        OpenPath certificate() {
            return new OpenPath("/verifikasi/sertifikat/{token}");
        }
    }
}
