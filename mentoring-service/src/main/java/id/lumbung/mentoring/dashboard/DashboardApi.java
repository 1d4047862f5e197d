package id.lumbung.mentoring.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.mentoring.dashboard.reckoning.BusinessFigures;
import id.lumbung.mentoring.dashboard.reckoning.Figure;
import id.lumbung.mentoring.dashboard.reckoning.Item;
import id.lumbung.mentoring.dashboard.reckoning.Section;

/// The dashboard for programs.
@RestController
@RequestMapping("/dashboard")
class DashboardApi {

    private final Dashboards dashboards;
    private final Wording wording;

    DashboardApi(Dashboards dashboards, Wording wording) {
        this.dashboards = dashboards;
        this.wording = wording;
    }

    @GetMapping
    DashboardJson dashboard() {
        var dashboard = dashboards.today();
        return new DashboardJson(dashboard.day(), dashboard.asOf(), dashboard.stale(),
                dashboard.sections().stream().map(section -> new SectionJson(section.code(), section.told(),
                        section.figures().stream().map(this::json).toList())).toList(),
                dashboard.months());
    }

    @GetMapping("/{figure}")
    ListJson list(@PathVariable String figure) {
        var found = dashboards.today().get(figure);
        return new ListJson(json(found), found.items());
    }

    private FigureJson json(Figure figure) {
        return new FigureJson(figure.id(), wording.title(figure), figure.kind(),
                figure.isUnknown() ? null : figure.value(), figure.of());
    }

    record DashboardJson(LocalDate day, @Nullable Instant asOf, boolean stale, List<SectionJson> sections,
            List<BusinessFigures.Month> months) {}

    record SectionJson(Section.Code code, boolean told, List<FigureJson> figures) {}

    record FigureJson(String id, String title, Figure.Kind kind, @Nullable Long value,
            @Nullable Long of) {}

    record ListJson(FigureJson figure, List<Item> items) {}
}
