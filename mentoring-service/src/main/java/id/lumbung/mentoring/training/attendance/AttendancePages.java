package id.lumbung.mentoring.training.attendance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.training.seat.Seats;
import id.lumbung.platform.document.QrCode;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.Redirect;

/// The list, the screen in the hall, and the page behind each code.
@Controller
@RequestMapping("/pelatihan")
class AttendancePages {

    private static final String HALL = "/pelatihan/{id}/kursi";
    private static final Pattern SCORE = Pattern.compile("nilai-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final String SEAT = "/pelatihan/kursi/{seat}";

    private final Attendances attendances;
    private final Seats seats;
    private final String origin;

    /// @param origin how the platform is known outside
    AttendancePages(Attendances attendances, Seats seats, @Value("${lumbung.origin}") String origin) {
        this.attendances = attendances;
        this.seats = seats;
        this.origin = origin;
    }

    /// @param seats who is there; nobody when no box was ticked
    record Present(@NotNull LocalDate day, @Nullable List<UUID> seats) {}

    @PostMapping("/{id}/hadir")
    @ForTheOffice
    String list(@PathVariable UUID id, @Valid @ModelAttribute("form") Present form) {
        attendances.list(id, form.day(), form.seats() == null ? List.of() : form.seats());
        return Redirect.saying("training.present", HALL, id);
    }

    /// @param typed `nilai-<seat>` holds what somebody typed; an empty field says nothing
    @PostMapping("/{id}/nilai")
    @ForTheOffice
    String score(@PathVariable UUID id, @RequestParam Test test, @RequestParam Map<String, String> typed) {
        attendances.score(id, test, scores(typed));
        return Redirect.saying("training.scored", HALL, id);
    }

    /// What the screen in the hall shows; it fetches itself again before the code is over.
    @GetMapping("/{id}/layar")
    @ForTheOffice
    String screen(@PathVariable UUID id, Model model) {
        model.addAttribute("hall", seats.hall(id)).addAttribute("every", AttendanceCode.SPAN.toSeconds() / 2)
                .addAttribute("code", QrCode.of(address("/pelatihan/hadir/" + attendances.code(id))));
        return "training/screen";
    }

    /// Behind the code on the screen.
    @GetMapping("/hadir/{code}")
    String ask(@PathVariable String code, Model model) {
        model.addAttribute("seat", attendances.hers(code)).addAttribute("code", code);
        return "training/arrive";
    }

    @PostMapping("/hadir/{code}")
    String arrive(@PathVariable String code) {
        return Redirect.saying("training.arrived", SEAT, attendances.arrive(code).id());
    }

    /// Behind the code that a person carries.
    @GetMapping("/kursi/{seat}/hadir")
    @ForTheOffice
    String askScan(@PathVariable UUID seat, Model model) {
        model.addAttribute("seat", seats.get(seat)).addAttribute("code", null);
        return "training/arrive";
    }

    @PostMapping("/kursi/{seat}/hadir")
    @ForTheOffice
    String scan(@PathVariable UUID seat) {
        return Redirect.saying("training.present", SEAT, attendances.scan(seat).id());
    }

    @PostMapping("/kursi/{seat}/hapus-hadir")
    @ForTheOffice
    String strike(@PathVariable UUID seat, @RequestParam LocalDate day) {
        return Redirect.saying("training.struck", SEAT, attendances.strike(seat, day).id());
    }

    private String address(String path) {
        return origin + "/" + Tenant.current().slug() + path;
    }

    private static Map<UUID, Integer> scores(Map<String, String> typed) {
        var scores = new HashMap<UUID, Integer>();
        typed.forEach((name, score) -> {
            var field = SCORE.matcher(name);
            if (field.matches() && !score.isBlank()) {
                scores.put(UUID.fromString(field.group(1)), whole(score.strip()));
            }
        });
        return scores;
    }

    private static int whole(String score) {
        if (!score.matches("\\d{1,3}")) {
            throw new ScoreOutOfRange(score);
        }
        return Integer.parseInt(score);
    }
}
