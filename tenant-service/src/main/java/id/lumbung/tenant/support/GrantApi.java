package id.lumbung.tenant.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.tenant.support.visit.Visit;

/// Support access as the Dinas decides it, for programs. A grant's id is the caller's: the same PUT twice is one grant.
@RestController
@RequestMapping("/support-grants")
class GrantApi {

    record Leave(@NotNull UUID request, @Min(1) @Max(72) int hours, @NotBlank @Size(max = 300) String reason) {}

    record TakenBack(@NotBlank @Size(max = 300) String reason) {}

    record VisitPage(List<Visit> visits, @Nullable UUID next) {}

    /// A request and its grant, for programs.
    record AskingJson(UUID id, String operator, String reason, Instant askedAt, @Nullable Grant grant) {

        static AskingJson of(Asking asking) {
            return new AskingJson(asking.id(), asking.operatorName(), asking.reason(), asking.askedAt(),
                    asking.grant());
        }
    }

    private final Grants grants;

    GrantApi(Grants grants) {
        this.grants = grants;
    }

    @GetMapping
    List<AskingJson> all() {
        return grants.all().stream().map(AskingJson::of).toList();
    }

    @PutMapping("/{id}")
    AskingJson grant(@PathVariable UUID id, @Valid @RequestBody Leave leave) {
        return AskingJson.of(grants.grant(id, leave.request(), leave.hours(), leave.reason()));
    }

    @PutMapping("/{id}/withdrawal")
    AskingJson withdraw(@PathVariable UUID id, @Valid @RequestBody TakenBack why) {
        return AskingJson.of(grants.withdraw(id, why.reason()));
    }

    @GetMapping("/{id}/visits")
    VisitPage visits(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        var visits = grants.visits(id, after);
        return visits.size() > Grants.PAGE
                ? new VisitPage(visits.subList(0, Grants.PAGE), visits.get(Grants.PAGE - 1).id())
                : new VisitPage(visits, null);
    }
}
