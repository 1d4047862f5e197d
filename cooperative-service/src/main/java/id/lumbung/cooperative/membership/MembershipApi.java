package id.lumbung.cooperative.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.person.Sex;
import id.lumbung.platform.tenancy.Tenant;

/// Members for programs. A member's id is the caller's, and every decision is a PUT: asking twice decides once.
@RestController
@RequestMapping("/cooperatives/{cooperative}")
class MembershipApi {

    private final Members members;
    private final Admission admission;
    private final Leaving leaving;
    private final Clock clock;

    MembershipApi(Members members, Admission admission, Leaving leaving, Clock clock) {
        this.members = members;
        this.admission = admission;
        this.leaving = leaving;
        this.clock = clock;
    }

    /// By name; `after` is the id of the last member of the page before.
    @GetMapping("/members")
    MembersJson list(@PathVariable UUID cooperative, @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID after) {
        var page = members.page(cooperative, words, Members.OPEN, after);
        return new MembersJson(page.stream().map(MemberJson::of).toList(),
                page.size() < Members.PAGE ? null : page.getLast().id());
    }

    /// A NIK is searched in a body, never in an address.
    @PostMapping("/members/search")
    List<MemberJson> search(@PathVariable UUID cooperative, @Valid @RequestBody Wanted wanted) {
        return members.search(cooperative, Nik.parse(wanted.nik())).stream().map(MemberJson::of).toList();
    }

    @GetMapping("/members/{member}")
    MemberJson show(@PathVariable UUID cooperative, @PathVariable UUID member) {
        return MemberJson.of(members.line(cooperative, member));
    }

    @PutMapping("/members/{member}")
    Admitted propose(@PathVariable UUID cooperative, @PathVariable UUID member,
            @Valid @RequestBody ApplicationForm form) {
        return admitted(cooperative, admission.propose(cooperative, member, form.application(today())));
    }

    @PutMapping("/founders/{member}")
    Admitted enterFounder(@PathVariable UUID cooperative, @PathVariable UUID member,
            @Valid @RequestBody ApplicationForm form) {
        return admitted(cooperative, admission.enterFounder(cooperative, member, form.application(today())));
    }

    @PutMapping("/members/{member}/admission")
    Admitted admit(@PathVariable UUID cooperative, @PathVariable UUID member) {
        return admitted(cooperative, admission.admit(cooperative, member));
    }

    @PutMapping("/members/{member}/rejection")
    MemberJson reject(@PathVariable UUID cooperative, @PathVariable UUID member, @Valid @RequestBody ReasonForm form) {
        return MemberJson.of(admission.reject(cooperative, member, form.reason()));
    }

    @PutMapping("/members/{member}/leaving")
    LeftJson leave(@PathVariable UUID cooperative, @PathVariable UUID member, @Valid @RequestBody LeavingForm form) {
        var left = leaving.leave(cooperative, member, form.on(), form.cause(), form.reason());
        return new LeftJson(MemberJson.of(left.line()), left.remaining(), left.belowNine());
    }

    /// Takes back that somebody was noted as gone by mistake.
    @PutMapping("/members/{member}/leaving/annulment")
    MemberJson annulLeaving(@PathVariable UUID cooperative, @PathVariable UUID member,
            @Valid @RequestBody ReasonForm form) {
        return MemberJson.of(leaving.annul(cooperative, member, form.reason()));
    }

    /// The whole NIK, for a reason that stays in the audit.
    @PostMapping("/members/{member}/reveals")
    ResponseEntity<IdentityJson> reveal(@PathVariable UUID cooperative, @PathVariable UUID member,
            @Valid @RequestBody ReasonForm form) {
        var identity = members.reveal(cooperative, member, form.reason());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new IdentityJson(identity.nik(), identity.bornOn()));
    }

    @PutMapping("/members/{member}/account")
    MemberJson link(@PathVariable UUID cooperative, @PathVariable UUID member,
            @Valid @RequestBody ExistingAccount account) {
        return MemberJson.of(members.link(cooperative, member, account.subject()));
    }

    private Admitted admitted(UUID cooperative, RegisterLine line) {
        return new Admitted(MemberJson.of(line), members.elsewhere(cooperative, line.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }

    record Wanted(@NotBlank String nik) {

        @Override
        public String toString() {
            return "Wanted[***]";
        }
    }

    record ExistingAccount(@NotBlank @Size(max = 64) String subject) {}

    record IdentityJson(String nik, LocalDate bornOn) {}

    record MembersJson(List<MemberJson> members, @Nullable UUID next) {}

    /// @param elsewhere other cooperatives of the regency to which the same person belongs: a warning
    record Admitted(MemberJson member, List<String> elsewhere) {}

    record LeftJson(MemberJson member, int remaining, boolean belowNine) {}

    record MemberJson(UUID id, @Nullable String number, String name, MemberState state, boolean founder, String nik,
            Sex sex, int bornYear, String address, @Nullable String phone, @Nullable LocalDate enteredOn,
            @Nullable LocalDate leftOn) {

        static MemberJson of(RegisterLine line) {
            return new MemberJson(line.id(), line.number(), line.name(), line.state(), line.founder(), line.nik(),
                    line.sex(), line.bornYear(), line.address().street(),
                    line.phone() == null ? null : line.phone().digits(), line.enteredOn(), line.leftOn());
        }
    }
}
