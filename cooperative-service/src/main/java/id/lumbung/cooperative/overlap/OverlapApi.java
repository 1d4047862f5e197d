package id.lumbung.cooperative.overlap;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;

/// Overlaps and cases for programs. The key of a request is the id of what it makes.
@RestController
@RequestMapping("/village-enterprises")
class OverlapApi {

    private final Overlaps overlaps;
    private final Cases cases;
    private final PeaceMap map;
    private final Once once;

    OverlapApi(Overlaps overlaps, Cases cases, PeaceMap map, Once once) {
        this.overlaps = overlaps;
        this.cases = cases;
        this.map = map;
        this.once = once;
    }

    @GetMapping("/peace-map")
    List<PeaceMap.District> map() {
        return map.districts();
    }

    @GetMapping("/peace-map/villages")
    List<PeaceMap.Village> map(@RequestParam String district) {
        return map.of(district);
    }

    @GetMapping("/cases")
    List<CaseView> open() {
        return cases.open();
    }

    @GetMapping("/{bumdes}/overlaps")
    List<Finding> overlaps(@PathVariable UUID bumdes) {
        return overlaps.of(bumdes);
    }

    @PostMapping("/{bumdes}/cases")
    ResponseEntity<?> begin(@PathVariable UUID bumdes, @IdempotencyKey UUID key, @Valid @RequestBody CaseForm form) {
        return once.answer(key, form, () -> created(cases.begin(bumdes, key, form)));
    }

    @GetMapping("/{bumdes}/cases/{id}")
    CaseJson show(@PathVariable UUID bumdes, @PathVariable UUID id) {
        return new CaseJson(cases.get(bumdes, id), cases.history(bumdes, id), cases.decisions(bumdes, id));
    }

    /// Saying the state it is in already changes nothing.
    @PutMapping("/{bumdes}/cases/{id}/state")
    CaseView go(@PathVariable UUID bumdes, @PathVariable UUID id, @Valid @RequestBody CaseForm.Step step) {
        return cases.go(bumdes, id, step);
    }

    @PostMapping("/{bumdes}/cases/{id}/decisions")
    ResponseEntity<?> propose(@PathVariable UUID bumdes, @PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @RequestBody CaseForm.Proposal proposal) {
        return once.answer(key, proposal, () -> created(cases.propose(bumdes, id, key, proposal)));
    }

    @PutMapping("/{bumdes}/cases/{id}/decisions/{decision}/confirmation")
    CaseView confirm(@PathVariable UUID bumdes, @PathVariable UUID id, @PathVariable UUID decision) {
        return cases.confirm(bumdes, id, decision);
    }

    private static ResponseEntity<CaseView> created(CaseView made) {
        return ResponseEntity.status(HttpStatus.CREATED).body(made);
    }

    record CaseJson(CaseView summary, List<CaseStep> history, List<Decision> decisions) {}
}
