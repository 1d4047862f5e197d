package id.lumbung.cooperative.legality.obstacle;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import id.lumbung.cooperative.legality.document.Beside;

/// What stands in the way, above the checklist.
@Component
class ObstaclesBeside implements Beside {

    private final Obstacles obstacles;

    ObstaclesBeside(Obstacles obstacles) {
        this.obstacles = obstacles;
    }

    @Override
    public void addTo(Model model, UUID cooperative) {
        model.addAttribute("obstacles", obstacles.of(cooperative));
    }
}
