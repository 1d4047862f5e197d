package id.lumbung.tenant.placement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

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

import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;
import id.lumbung.platform.web.WithoutTenant;
import id.lumbung.tenant.regency.NotAboard;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Regency;

/// Where a regency stands, and the form that says that it stands elsewhere now.
@WithoutTenant
@Controller
@RequestMapping("/operator/kabupaten/{code}/penempatan")
@PreAuthorize("hasRole('operator')")
class PlacementPages {

    record Order(@NotBlank String cell, @NotBlank @Size(max = Placements.LONGEST_REASON) String reason) {}

    record Cell(String value, String label) {}

    private static final String PAGE = "/operator/kabupaten/{code}/penempatan";

    private final Placements placements;
    private final Regencies regencies;

    PlacementPages(Placements placements, Regencies regencies) {
        this.placements = placements;
        this.regencies = regencies;
    }

    @GetMapping
    String show(@PathVariable int code, Model model) {
        return shown(code, model);
    }

    @PostMapping
    ModelAndView place(@PathVariable int code, @Valid @ModelAttribute("form") Order order, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            placements.place(regency(code).slug().word(), order.cell(), order.reason());
            return Redirect.saying("placement.placed", PAGE, code);
        }, () -> shown(code, model));
    }

    private String shown(int code, Model model) {
        var regency = regency(code);
        model.addAttribute("regency", regency).addAttribute("history", placements.of(regency.slug().word()))
                .addAttribute("open", regency.state() == Regency.State.ACTIVE)
                .addAttribute("cells", placements.cells().stream().filter(cell -> !cell.equals(regency.cell()))
                        .map(cell -> new Cell(cell, cell)).toList());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Order("", ""));
        }
        return "placement/placement";
    }

    private Regency regency(int code) {
        return regencies.withCode(code).orElseThrow(() -> new NotAboard(Integer.toString(code)));
    }
}
