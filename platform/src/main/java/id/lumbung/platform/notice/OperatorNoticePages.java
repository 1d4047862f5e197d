package id.lumbung.platform.notice;

import java.util.List;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.platform.web.Redirect;
import id.lumbung.platform.web.WithoutTenant;

/// The list of whoever works for the platform itself.
@WithoutTenant
@Controller
@RequestMapping("/operator/pemberitahuan")
@PreAuthorize("hasRole('operator')")
class OperatorNoticePages {

    private final Notices notices;

    OperatorNoticePages(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("digests", Digest.of(notices.mine())).addAttribute("elsewhere", List.of())
                .addAttribute("address", "/operator/pemberitahuan");
        return "notice/list";
    }

    @PostMapping("/dibaca")
    String read(@RequestParam(defaultValue = "") List<String> id) {
        notices.read(id);
        return Redirect.saying("notice.read", "/operator/pemberitahuan");
    }
}
