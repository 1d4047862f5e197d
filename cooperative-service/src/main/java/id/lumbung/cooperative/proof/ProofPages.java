package id.lumbung.cooperative.proof;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.platform.web.Redirect;

/// What the proofs found, and the button to prove now.
@Controller
@RequestMapping("/koperasi/{cooperative}/pembuktian")
class ProofPages {

    private final Proofs proofs;
    private final Offices offices;

    ProofPages(Proofs proofs, Offices offices) {
        this.proofs = proofs;
        this.offices = offices;
    }

    @GetMapping
    String show(@PathVariable UUID cooperative, Model model) {
        var shown = proofs.show(cooperative);
        model.addAttribute("cooperative", shown.cooperative());
        model.addAttribute("isOpen", shown.isOpen());
        model.addAttribute("results", shown.results());
        model.addAttribute("mayRun", offices.maySeeMembers(cooperative));
        return "proof/proofs";
    }

    @PostMapping
    String run(@PathVariable UUID cooperative) {
        proofs.runNow(cooperative);
        return Redirect.saying("proof.done", "/koperasi/{cooperative}/pembuktian", cooperative);
    }
}
