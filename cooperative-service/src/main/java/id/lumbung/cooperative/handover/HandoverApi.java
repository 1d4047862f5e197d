package id.lumbung.cooperative.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hand-overs for programs. An act's id is the caller's: the same PUT twice is one act.
@RestController
@RequestMapping("/cooperatives/{cooperative}/handovers")
class HandoverApi {

    record Paper(@NotBlank @Size(min = 3, max = 300) String paper) {}

    record Act(UUID id, String from, String to, LocalDate handedOn, @Nullable UUID count, List<Item> items,
            @Nullable String notes, String minutes, @Nullable Consent left, @Nullable Consent took) {

        static Act of(Handover act) {
            return new Act(act.id(), act.change().fromName(), act.change().toName(), act.handedOn(), act.count(),
                    act.items(), act.notes(), act.minutes(), act.left(), act.took());
        }
    }

    private final Handovers handovers;

    HandoverApi(Handovers handovers) {
        this.handovers = handovers;
    }

    @GetMapping
    List<Act> all(@PathVariable UUID cooperative) {
        return handovers.of(cooperative).all().stream().map(Act::of).toList();
    }

    @PutMapping("/{act}")
    Act record(@PathVariable UUID cooperative, @PathVariable UUID act, @Valid @RequestBody HandoverForm form) {
        return Act.of(handovers.record(cooperative, act, form));
    }

    @PutMapping("/{act}/consents/{side}")
    Act agree(@PathVariable UUID cooperative, @PathVariable UUID act, @PathVariable Side side) {
        return Act.of(handovers.agree(cooperative, act, side));
    }

    @PutMapping("/{act}/paper")
    Act onPaper(@PathVariable UUID cooperative, @PathVariable UUID act, @Valid @RequestBody Paper seen) {
        return Act.of(handovers.agreedOnPaper(cooperative, act, seen.paper()));
    }
}
