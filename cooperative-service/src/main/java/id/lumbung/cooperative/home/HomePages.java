package id.lumbung.cooperative.home;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.cooperative.bumdes.BumdesRegister;
import id.lumbung.cooperative.handover.Handovers;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.organ.Organ;
import id.lumbung.cooperative.organ.Organs;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.proof.Proofs;
import id.lumbung.platform.web.Redirect;

/// The first page: the register for the Dinas, one's own cooperative for everybody else.
@Controller
class HomePages {

    private final Profiles profiles;
    private final Organs organs;
    private final Offices offices;
    private final Members members;
    private final Proofs proofs;
    private final BumdesRegister enterprises;
    private final Handovers handovers;

    HomePages(Profiles profiles, Organs organs, Offices offices, Members members, Proofs proofs,
            BumdesRegister enterprises, Handovers handovers) {
        this.profiles = profiles;
        this.organs = organs;
        this.offices = offices;
        this.members = members;
        this.proofs = proofs;
        this.enterprises = enterprises;
        this.handovers = handovers;
    }

    @GetMapping("/koperasi")
    String home(@RequestParam(required = false) @Nullable String kecamatan,
            @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "") String setelah, Model model) {
        return offices.mayReadAll() ? register(kecamatan, cari, setelah, model) : own(model);
    }

    /// The short address of what waits for a person; the lists of the other services are on the same page.
    @GetMapping("/pemberitahuan")
    String notices() {
        return Redirect.to("/pemberitahuan/koperasi");
    }

    private String register(@Nullable String district, String words, String after, Model model) {
        var districts = profiles.districts();
        model.addAttribute("districts", districts);
        model.addAttribute("total", districts.stream().mapToLong(row -> row.cooperatives()).sum());
        model.addAttribute("words", words);
        model.addAttribute("fewAccounts", handovers.withFewAccounts());
        model.addAttribute("chosen",
                districts.stream().filter(row -> row.code().equals(district)).findAny().orElse(null));
        if (district != null || !words.isBlank()) {
            var page = profiles.page(district, words, after);
            model.addAttribute("page", page);
            model.addAttribute("next", page.size() < Profiles.PAGE ? null : page.getLast().name());
        } else {
            model.addAttribute("belowNine", members.belowNine().stream().map(profiles::get).toList());
        }
        return "home/register";
    }

    private String own(Model model) {
        var mine = List.copyOf(offices.mine());
        if (mine.size() == 1) {
            return Redirect.to("/koperasi/{cooperative}", mine.getFirst());
        }
        var villages = enterprises.all(null);
        if (mine.isEmpty() && villages.size() == 1) {
            return Redirect.to("/bumdes/{bumdes}", villages.getFirst().id());
        }
        model.addAttribute("enterprises", villages);
        model.addAttribute("mine", mine.stream().map(profiles::get).toList());
        return "home/own";
    }

    @GetMapping("/koperasi/{cooperative}")
    String cooperative(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("cooperative", profiles.show(cooperative));
        var inOffice = organs.inOffice(cooperative);
        model.addAttribute("board", inOffice.stream().filter(term -> term.office().organ() == Organ.PENGURUS).toList());
        model.addAttribute("supervisors",
                inOffice.stream().filter(term -> term.office().organ() == Organ.PENGAWAS).toList());
        model.addAttribute("composition", organs.composition(cooperative));
        model.addAttribute("handover", handovers.about(cooperative, inOffice));
        model.addAttribute("enterprise", enterprises.of(cooperative).orElse(null));
        model.addAttribute("members", members.count(cooperative));
        model.addAttribute("belowNine", members.belowNine(cooperative));
        model.addAttribute("broken", proofs.broken(cooperative));
        model.addAttribute("treasurer", offices.mayRecord(cooperative));
        model.addAttribute("seesMembers", offices.maySeeMembers(cooperative));
        model.addAttribute("describes", offices.mayApprove(cooperative));
        return "home/cooperative";
    }
}
