package id.lumbung.cooperative.legality.fee;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The notary's fee for programs; the id is the caller's.
@RestController
@RequestMapping("/cooperatives/{cooperative}/legality/notary-fees")
class FeeApi {

    private final NotaryFees fees;

    FeeApi(NotaryFees fees) {
        this.fees = fees;
    }

    @GetMapping
    List<NotaryFee> list(@PathVariable UUID cooperative) {
        return fees.of(cooperative);
    }

    @PutMapping("/{fee}")
    NotaryFee record(@PathVariable UUID cooperative, @PathVariable UUID fee,
            @Valid @RequestBody FeePages.FeeForm form) {
        return fees.record(cooperative, fee, form.source(), form.amount(), form.note());
    }
}
