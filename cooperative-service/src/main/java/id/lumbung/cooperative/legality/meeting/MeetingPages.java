package id.lumbung.cooperative.legality.meeting;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.CooperativeKind;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.document.Pdf;
import id.lumbung.platform.document.Turns;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The minutes: written here, printed here, and from here proposed to the organs.
@Controller
@RequestMapping("/koperasi/{cooperative}/legalitas/musdesus")
class MeetingPages {

    private static final String PAGE = "/koperasi/{cooperative}/legalitas/musdesus";
    private static final String SEATS = """
            KETUA; ;
            WAKIL BIDANG USAHA; ;
            WAKIL BIDANG ANGGOTA; ;
            SEKRETARIS; ;
            BENDAHARA; ;
            KETUA PENGAWAS; ;
            ANGGOTA PENGAWAS; ;
            ANGGOTA PENGAWAS; ;
            """;

    private final Meetings meetings;
    private final Profiles profiles;
    private final Offices offices;
    private final Pdf pdf;
    private final Turns turns;

    MeetingPages(Meetings meetings, Profiles profiles, Offices offices, Pdf pdf, Turns turns) {
        this.meetings = meetings;
        this.profiles = profiles;
        this.offices = offices;
        this.pdf = pdf;
        this.turns = turns;
    }

    @GetMapping
    String show(@PathVariable UUID cooperative, Model model) {
        var meeting = meetings.of(cooperative).orElse(null);
        var view = profiles.get(cooperative);
        model.addAttribute("meeting", meeting);
        model.addAttribute("remarks", meeting == null
                ? Set.of()
                : MeetingRemark.of(meeting.minutes(), view.name()));
        model.addAttribute("proposals", meetings.proposals(cooperative));
        return of(cooperative, "legality/meeting", model);
    }

    @GetMapping("/tulis")
    @PreAuthorize("@offices.mayReadAll()")
    String writing(@PathVariable UUID cooperative, Model model) {
        var view = profiles.get(cooperative);
        model.addAttribute("form", new MinutesForm("", meetings.today(),
                LocalTime.of(9, 0), LocalTime.of(12, 0), "", 0, 0, 0, "", "", "", view.name(),
                (view.kind() == CooperativeKind.KDMP ? "Desa " : "Kelurahan ") + view.villageName(), Rupiah.ZERO,
                Rupiah.ZERO, null, null, "", "", "", "", SEATS));
        return of(cooperative, "legality/minutes", model);
    }

    @PostMapping
    ModelAndView write(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") MinutesForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            meetings.record(cooperative, key, form.minutes());
            return Redirect.saying("legality.minutes-recorded", PAGE, cooperative);
        }, () -> {
            meetings.of(cooperative); // who may not see them is not shown the form either
            return of(cooperative, "legality/minutes", model);
        });
    }

    @PostMapping("/jabatan/{place}")
    String appoint(@PathVariable UUID cooperative, @PathVariable int place) {
        meetings.appoint(cooperative, place);
        return Redirect.saying("organ.appointed", PAGE, cooperative);
    }

    @GetMapping("/pdf")
    void paper(@PathVariable UUID cooperative, HttpServletResponse response) {
        turns.take(() -> {
            var meeting = meetings.of(cooperative).orElseThrow(MinutesUnknown::new);
            var view = profiles.get(cooperative);
            pdf.write("legality/minutes-paper",
                    Map.of("minutes", meeting.minutes(), "cooperative", view, "ward",
                            view.kind() == CooperativeKind.KKMP, "regency", Tenant.current().name()),
                    Download.PDF.begin(response, "berita acara " + view.villageName()));
            return true;
        });
    }

    private String of(UUID cooperative, String view, Model model) {
        var profile = profiles.get(cooperative);
        model.addAttribute("cooperative", profile);
        model.addAttribute("ward", profile.kind() == CooperativeKind.KKMP);
        model.addAttribute("records", offices.mayReadAll());
        return view;
    }
}
