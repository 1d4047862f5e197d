package id.lumbung.cooperative.event.switching;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.event.template.Group;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Where the Dinas decides what its cooperatives can record.
@Controller
@RequestMapping("/koperasi/kejadian")
class SwitchPages {

    private final Switches switches;

    SwitchPages(Switches switches) {
        this.switches = switches;
    }

    record Shelf(Group group, List<Switches.State> events) {}

    /// @param on what it shall be; the page asked with what it was
    record Turning(@Nullable Boolean on, @Nullable String reason) {}

    @GetMapping
    String all(Model model) {
        var all = switches.all();
        model.addAttribute("off", all.stream().filter(state -> !state.on()).toList());
        model.addAttribute("shelves", Arrays.stream(Group.values())
                .map(group -> new Shelf(group,
                        all.stream().filter(state -> state.on() && state.event().group() == group).toList()))
                .filter(shelf -> !shelf.events().isEmpty()).toList());
        return "event/switches";
    }

    @GetMapping("/{code}")
    String one(@PathVariable String code, Model model) {
        var state = switches.one(code);
        model.addAttribute("form", new Turning(!state.on(), ""));
        return show(code, model);
    }

    @PostMapping("/{code}")
    ModelAndView turn(@PathVariable String code, @ModelAttribute("form") Turning turning, BindingResult typed,
            Model model) {
        boolean on = Boolean.TRUE.equals(turning.on());
        return FormAnswer.of(typed, () -> {
            switches.turn(code, on, turning.reason());
            return Redirect.saying(on ? "event.switched-on" : "event.switched-off", "/koperasi/kejadian");
        }, () -> show(code, model));
    }

    private String show(String code, Model model) {
        model.addAttribute("state", switches.one(code));
        return "event/switch";
    }
}
