package id.lumbung.cooperative.event.switching;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The regency's switches for programs.
@RestController
@RequestMapping("/cooperatives/event-switches")
class SwitchApi {

    private final Switches switches;

    SwitchApi(Switches switches) {
        this.switches = switches;
    }

    @GetMapping
    List<SwitchJson> all() {
        return switches.all().stream().map(SwitchJson::of).toList();
    }

    /// Natural: the same again changes nothing.
    @PutMapping("/{code}")
    SwitchJson turn(@PathVariable String code, @RequestBody TurnJson turn) {
        return SwitchJson.of(switches.turn(code, turn.on(), turn.reason()));
    }

    record TurnJson(boolean on, @Nullable String reason) {}

    /// @param essential whether it can never be switched off
    /// @param reason why it was turned last, by whom, when
    record SwitchJson(String code, int version, boolean on, boolean essential, @Nullable String reason,
            @Nullable String by, @Nullable Instant at) {

        static SwitchJson of(Switches.State state) {
            var turn = state.turn();
            return new SwitchJson(state.event().code().value(), state.event().version(), state.on(), state.essential(),
                    turn == null ? null : turn.reason(), turn == null ? null : turn.by(),
                    turn == null ? null : turn.at());
        }
    }
}
