package id.lumbung.cooperative.trail;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The audit for programs.
@RestController
class TrailApi {

    /// @param next the key of the next page; none after the last one
    record Acts(List<Act> acts, @Nullable UUID next) {}

    private final Trail trail;

    TrailApi(Trail trail) {
        this.trail = trail;
    }

    @GetMapping("/cooperatives/audit")
    Acts acts(@RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String area, @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable UUID after) {
        var acts = trail.acts(new Wanted(from, to, who, area, subject), after);
        return acts.size() > Trail.PAGE
                ? new Acts(acts.subList(0, Trail.PAGE), acts.get(Trail.PAGE - 1).id())
                : new Acts(acts, null);
    }
}
