package id.lumbung.mentoring.training.seat;

import java.util.UUID;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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

import id.lumbung.mentoring.guest.Guests;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.document.QrCode;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// "Pelatihan saya": what somebody was offered and where she was; one seat with its answer and its code; and the board's
/// view of whom its cooperative sends.
@Controller
@RequestMapping("/pelatihan")
class OwnSeatPages {

    private static final String PAGE = "/pelatihan/kursi/{seat}";

    private final Seats seats;
    private final Guests guests;
    private final Once once;
    private final String origin;

    /// @param origin how the platform is known outside
    OwnSeatPages(Seats seats, Guests guests, Once once, @Value("${lumbung.origin}") String origin) {
        this.seats = seats;
        this.guests = guests;
        this.once = once;
        this.origin = origin;
    }

    record Draft(Seat.@Nullable Sex sex, @Nullable String reason) {}

    @GetMapping("/saya")
    String mine(Model model) {
        model.addAttribute("seats", seats.mine()).addAttribute("cooperative", null);
        return "training/mine";
    }

    @GetMapping("/koperasi/{cooperative}")
    @PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas', 'pengurus')")
    String ofCooperative(@PathVariable UUID cooperative, Model model) {
        var named = guests.cooperative(cooperative, null);
        model.addAttribute("seats", seats.ofCooperative(cooperative)).addAttribute("cooperative", named)
                .addAttribute("office", Mentors.isOffice());
        return "training/mine";
    }

    @GetMapping("/kursi/{seat}")
    String show(@PathVariable UUID seat, Model model) {
        model.addAttribute("form", new Draft(null, null));
        return page(seat, model);
    }

    @PostMapping("/kursi/{seat}/terima")
    ModelAndView accept(@PathVariable UUID seat, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Seat.Accepted form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            seats.accept(seat, form.sex());
            return Redirect.saying("training.seat-accepted", PAGE, seat);
        }), () -> page(seat, model));
    }

    @PostMapping("/kursi/{seat}/tolak")
    ModelAndView decline(@PathVariable UUID seat, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Seat.Declined form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            seats.decline(seat, form.reason());
            return Redirect.saying("training.seat-declined", PAGE, seat);
        }), () -> page(seat, model));
    }

    @PostMapping("/kursi/{seat}/tarik")
    @ForTheOffice
    ModelAndView withdraw(@PathVariable UUID seat, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Seat.Withdrawn form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            seats.withdraw(seat, form.reason());
            return Redirect.saying("training.seat-withdrawn", PAGE, seat);
        }), () -> page(seat, model));
    }

    private String page(UUID seat, Model model) {
        var mine = seats.show(seat);
        model.addAttribute("mine", mine).addAttribute("office", Mentors.isOffice()).addAttribute("code",
                QrCode.of(origin + "/" + Tenant.current().slug() + "/pelatihan/kursi/" + seat + "/hadir"));
        return "training/seat";
    }
}
