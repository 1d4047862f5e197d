package id.lumbung.cooperative.legality.obstacle;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Obstacles for programs; the id is the caller's.
@RestController
@RequestMapping("/cooperatives/{cooperative}/legality/obstacles")
class ObstacleApi {

    private final Obstacles obstacles;

    ObstacleApi(Obstacles obstacles) {
        this.obstacles = obstacles;
    }

    @GetMapping
    List<Obstacle> list(@PathVariable UUID cooperative) {
        return obstacles.of(cooperative);
    }

    @PutMapping("/{obstacle}")
    Obstacle begin(@PathVariable UUID cooperative, @PathVariable UUID obstacle,
            @Valid @RequestBody ObstaclePages.BeginForm form) {
        return obstacles.begin(cooperative, obstacle, form.kind(), form.reason(), form.since());
    }

    @PutMapping("/{obstacle}/end")
    Obstacle end(@PathVariable UUID cooperative, @PathVariable UUID obstacle,
            @Valid @RequestBody ObstaclePages.EndForm form) {
        return obstacles.end(cooperative, obstacle, form.note(), form.endedOn());
    }
}
