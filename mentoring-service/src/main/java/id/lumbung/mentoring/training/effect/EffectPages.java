package id.lumbung.mentoring.training.effect;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import id.lumbung.mentoring.mentor.ForTheOffice;

/// What a training changed.
@Controller
@RequestMapping("/pelatihan/{id}/dampak")
@ForTheOffice
class EffectPages {

    private final Effects effects;

    EffectPages(Effects effects) {
        this.effects = effects;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        var told = effects.of(id);
        model.addAttribute("training", told.hall().training()).addAttribute("effect", told.effect());
        return "training/effect";
    }
}
