package id.lumbung.cooperative.bumdes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
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

/// Village enterprises for programs. The key of a request is the id of what it makes.
@RestController
@RequestMapping("/village-enterprises")
class BumdesApi {

    private final BumdesRegister register;
    private final Units units;
    private final VillagePeople people;
    private final Once once;

    BumdesApi(BumdesRegister register, Units units, VillagePeople people, Once once) {
        this.register = register;
        this.units = units;
        this.people = people;
        this.once = once;
    }

    @GetMapping
    List<BumdesView> all(@RequestParam(required = false) @Nullable String district) {
        return register.all(district);
    }

    @PostMapping
    ResponseEntity<?> found(@IdempotencyKey UUID key, @Valid @RequestBody BumdesForm form) {
        return once.answer(key, form, () -> created(register.found(key, form)));
    }

    @GetMapping("/{bumdes}")
    BumdesView show(@PathVariable UUID bumdes) {
        return register.show(bumdes);
    }

    @GetMapping("/{bumdes}/years")
    List<BumdesYear> years(@PathVariable UUID bumdes) {
        return register.years(bumdes);
    }

    @PostMapping("/{bumdes}/years")
    ResponseEntity<?> say(@PathVariable UUID bumdes, @IdempotencyKey UUID key,
            @Valid @RequestBody BumdesForm.Year year) {
        return once.answer(key, year, () -> created(register.say(bumdes, year.figures())));
    }

    @GetMapping("/{bumdes}/units")
    List<UnitView> units(@PathVariable UUID bumdes) {
        return units.of(bumdes);
    }

    @PostMapping("/{bumdes}/units")
    ResponseEntity<?> add(@PathVariable UUID bumdes, @IdempotencyKey UUID key,
            @Valid @RequestBody BumdesForm.Unit unit) {
        return once.answer(key, unit, () -> created(units.add(bumdes, key, unit)));
    }

    /// Saying the state it is in already changes nothing.
    @PutMapping("/{bumdes}/units/{unit}/state")
    UnitView go(@PathVariable UUID bumdes, @PathVariable UUID unit, @Valid @RequestBody BumdesForm.Step step) {
        return units.go(bumdes, unit, step);
    }

    @GetMapping("/{bumdes}/officers")
    List<OfficerJson> officers(@PathVariable UUID bumdes) {
        return people.of(bumdes).stream().map(OfficerJson::of).toList();
    }

    @PostMapping("/{bumdes}/officers")
    ResponseEntity<?> appoint(@PathVariable UUID bumdes, @IdempotencyKey UUID key,
            @Valid @RequestBody BumdesForm.Term term) {
        return once.answer(key, term, () -> created(OfficerJson.of(people.appoint(bumdes, key, term))));
    }

    @PutMapping("/{bumdes}/officers/{term}/end")
    OfficerJson end(@PathVariable UUID bumdes, @PathVariable UUID term, @Valid @RequestBody BumdesForm.End end) {
        return OfficerJson.of(people.end(bumdes, term, end.endedOn()));
    }

    /// Ties an account that exists already.
    @PutMapping("/{bumdes}/officers/{term}/account")
    OfficerJson link(@PathVariable UUID bumdes, @PathVariable UUID term, @Valid @RequestBody ExistingAccount account) {
        return OfficerJson.of(people.link(bumdes, term, account.subject()));
    }

    private static <T> ResponseEntity<T> created(T made) {
        return ResponseEntity.status(HttpStatus.CREATED).body(made);
    }

    record ExistingAccount(@NotBlank @Size(max = 64) String subject) {}

    record OfficerJson(UUID id, VillageOffice office, String name, String phone, LocalDate starts, String basis,
            @Nullable LocalDate endedOn, boolean hasAccount) {

        static OfficerJson of(VillageTerm term) {
            return new OfficerJson(term.id(), term.office(), term.name(), term.phone().digits(), term.starts(),
                    term.basis(), term.endedOn(), term.hasAccount());
        }
    }
}
