package id.lumbung.mentoring.dashboard;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.platform.document.Download;

/// The dashboard, and the list behind each of its numbers.
@Controller
@RequestMapping("/dasbor")
class DashboardPages {

    private static final int PAGE = 50;

    private final Dashboards dashboards;
    private final DashboardFiles files;
    private final Wording wording;

    DashboardPages(Dashboards dashboards, DashboardFiles files, Wording wording) {
        this.dashboards = dashboards;
        this.files = files;
        this.wording = wording;
    }

    @GetMapping
    String show(Model model) {
        var dashboard = dashboards.today();
        model.addAttribute("dashboard", dashboard).addAttribute("wording", wording)
                .addAttribute("empty", dashboard.isEmpty()).addAttribute("bars", Bars.of(dashboard.months()))
                .addAttribute("strip", Strip.of(dashboard.stages()));
        return "dashboard/dashboard";
    }

    @GetMapping("/csv")
    void numbers(HttpServletResponse response) {
        var dashboard = dashboards.today();
        files.numbers(dashboard, Download.CSV.begin(response, "dasbor " + dashboard.day()));
    }

    /// @param after how many were shown already
    @GetMapping("/{figure}")
    String list(@PathVariable String figure,
            @RequestParam(name = "setelah", required = false) @Nullable Integer after, Model model) {
        var dashboard = dashboards.today();
        var found = dashboard.get(figure);
        var items = found.items();
        var from = after == null || after < 0 ? 0 : Math.min(after, items.size());
        model.addAttribute("figure", found).addAttribute("wording", wording)
                .addAttribute("asOf", dashboard.asOf()).addAttribute("stale", dashboard.isStale(found))
                .addAttribute("page", items.subList(from, Math.min(from + PAGE, items.size())))
                .addAttribute("next", from + PAGE < items.size() ? from + PAGE : null);
        return "dashboard/list";
    }

    @GetMapping("/{figure}/csv")
    void list(@PathVariable String figure, HttpServletResponse response) {
        var found = dashboards.today().get(figure);
        files.list(found, Download.CSV.begin(response, "dasbor " + found.id()));
    }
}
