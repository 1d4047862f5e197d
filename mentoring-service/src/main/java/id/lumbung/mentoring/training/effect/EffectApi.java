package id.lumbung.mentoring.training.effect;

import java.util.UUID;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.mentoring.mentor.ForTheOffice;

/// What a training changed, for programs.
@RestController
@ForTheOffice
class EffectApi {

    private final Effects effects;

    EffectApi(Effects effects) {
        this.effects = effects;
    }

    @GetMapping("/trainings/{id}/effect")
    Effect of(@PathVariable UUID id) {
        return effects.of(id).effect();
    }
}
