package id.lumbung.platform.notice;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.web.Redirect;

/// The list behind the bell: this service's own, with the others' fetched below it by the browser. Without scripts the
/// others are links.
@Controller
@RequestMapping("/pemberitahuan/${lumbung.notices.part}")
class NoticePages {

    private final Notices notices;
    private final Parts parts;
    private final Bell bell;

    NoticePages(Notices notices, Parts parts, Bell bell) {
        this.notices = notices;
        this.parts = parts;
        this.bell = bell;
    }

    @GetMapping
    String list(@RequestHeader(name = "HX-Request", required = false) @Nullable String asFragment, Model model) {
        model.addAttribute("digests", Digest.of(notices.mine())).addAttribute("part", parts.part())
                .addAttribute("address", Bell.address(parts.part()));
        if (asFragment != null) {
            return "notice/list :: due";
        }
        model.addAttribute("elsewhere", parts.elsewhere(Actor.current()).stream()
                .map(word -> new Elsewhere(word, Bell.address(word))).toList());
        return "notice/list";
    }

    @GetMapping("/jumlah")
    String count(@RequestParam String dari, @RequestParam int dan, Model model) {
        model.addAttribute("bell", bell.further(dari, dan));
        return "notice/bell :: count(bell=${bell})";
    }

    @PostMapping("/dibaca")
    String read(@RequestParam(defaultValue = "") List<String> id) {
        notices.read(id);
        return Redirect.saying("notice.read", "/pemberitahuan/{part}", parts.part());
    }

    /// The list of another service.
    public record Elsewhere(String word, String address) {}
}
