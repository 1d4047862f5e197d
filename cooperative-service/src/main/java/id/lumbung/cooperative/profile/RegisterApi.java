package id.lumbung.cooperative.profile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.person.PhoneNumber;

/// The register for programs.
@RestController
class RegisterApi {

    private final Register register;
    private final Profiles profiles;

    RegisterApi(Register register, Profiles profiles) {
        this.register = register;
        this.profiles = profiles;
    }

    /// Safe to ask twice: the second time nothing is left to register.
    @PutMapping("/cooperatives/register")
    Registration make() {
        return register.make();
    }

    /// The whole directory of the regency, some 240 rows; neighbours keep it and ask with its ETag whether it changed.
    @GetMapping("/cooperatives")
    ResponseEntity<List<DirectoryRow>> directory() {
        var rows = profiles.directory();
        return ResponseEntity.ok().eTag(DigestUtils.md5DigestAsHex(rows.toString().getBytes(StandardCharsets.UTF_8)))
                .body(rows);
    }

    @GetMapping("/cooperatives/{cooperative}")
    CooperativeJson show(@PathVariable UUID cooperative) {
        return CooperativeJson.of(profiles.show(cooperative));
    }

    @PutMapping("/cooperatives/{cooperative}/facts")
    CooperativeJson describe(@PathVariable UUID cooperative, @RequestBody FactsJson facts) {
        return CooperativeJson.of(profiles.describe(cooperative, facts.facts()));
    }

    record FactsJson(@Nullable String address, @Nullable String phone, @Nullable LocalDate operatingSince) {

        Facts facts() {
            return new Facts(address, phone == null ? null : PhoneNumber.parse(phone), operatingSince);
        }
    }

    record CooperativeJson(UUID id, String name, CooperativeKind kind, FormationModel model, FormationState state,
            String villageCode, String villageName, String districtCode, String districtName, @Nullable String address,
            @Nullable String phone, @Nullable LocalDate operatingSince) {

        static CooperativeJson of(CooperativeView view) {
            return new CooperativeJson(view.id(), view.name(), view.kind(), view.model(), view.state(),
                    view.village().value(), view.villageName(), view.districtCode(), view.districtName(),
                    view.address(),
                    view.phone() == null ? null : view.phone().digits(), view.operatingSince());
        }
    }
}
