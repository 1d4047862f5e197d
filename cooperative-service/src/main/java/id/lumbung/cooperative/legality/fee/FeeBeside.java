package id.lumbung.cooperative.legality.fee;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import id.lumbung.cooperative.legality.document.Beside;

/// The fee, on the page of the cooperative.
@Component
class FeeBeside implements Beside {

    private final NotaryFees fees;

    FeeBeside(NotaryFees fees) {
        this.fees = fees;
    }

    @Override
    public void addTo(Model model, UUID cooperative) {
        model.addAttribute("fee", fees.of(cooperative).stream().findFirst().orElse(null));
    }
}
