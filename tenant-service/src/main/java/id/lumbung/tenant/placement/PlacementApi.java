package id.lumbung.tenant.placement;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.web.WithoutTenant;
import id.lumbung.tenant.regency.Regencies;

/// The place of a regency, for programs.
@WithoutTenant
@RestController
@RequestMapping("/api/regencies/{slug}/placement")
class PlacementApi {

    record Order(@NotBlank String cell, @NotBlank String reason) {}

    /// @param cells where it could stand
    record Place(String cell, List<String> cells, List<Placement> history) {}

    private final Placements placements;
    private final Regencies regencies;

    PlacementApi(Placements placements, Regencies regencies) {
        this.placements = placements;
        this.regencies = regencies;
    }

    @GetMapping
    Place get(@PathVariable String slug) {
        var history = placements.of(slug);
        return new Place(regencies.at(slug).cell(), placements.cells(), history);
    }

    @PutMapping
    Place place(@PathVariable String slug, @Valid @RequestBody Order order) {
        var regency = placements.place(slug, order.cell(), order.reason());
        return new Place(regency.cell(), placements.cells(), placements.of(slug));
    }
}
