package id.lumbung.mentoring.training.seat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.document.Csv;
import id.lumbung.platform.document.Download;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The seats of a training for the Dinas: who was offered one, who comes, who was there; and offering more.
@Controller
@RequestMapping("/pelatihan/{id}")
@ForMentors
class SeatPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String PAGE = "/pelatihan/{id}/kursi";

    private final Seats seats;
    private final Offers offers;
    private final Mentors mentors;
    private final Once once;
    private final MessageSource sentences;

    SeatPages(Seats seats, Offers offers, Mentors mentors, Once once, MessageSource sentences) {
        this.seats = seats;
        this.offers = offers;
        this.mentors = mentors;
        this.once = once;
        this.sentences = sentences;
    }

    /// @param day for which the list of who is there is shown; today while the training runs, else its first day
    @GetMapping("/kursi")
    String hall(@PathVariable UUID id, @RequestParam(name = "hari", required = false) @Nullable LocalDate day,
            Model model) {
        var hall = seats.hall(id);
        var today = mentors.today();
        var wanted = day == null ? today : day;
        model.addAttribute("hall", hall).addAttribute("office", Mentors.isOffice())
                .addAttribute("day",
                        hall.days().contains(wanted) ? wanted : hall.days().isEmpty() ? null : hall.days().getFirst())
                .addAttribute("today", today);
        return "training/hall";
    }

    @GetMapping("/kursi/tawarkan")
    @ForTheOffice
    String askOffer(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new Seat.Offer(List.of()));
        return offering(id, model);
    }

    @PostMapping("/kursi/tawarkan")
    @ForTheOffice
    ModelAndView offer(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Seat.Offer form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var holders = offers.chosen(id, form.cooperatives());
            return once.redirect(key, form, () -> {
                seats.offer(id, holders);
                return Redirect.saying("training.seats-offered", PAGE, id);
            });
        }, () -> offering(id, model));
    }

    /// For a spreadsheet.
    @GetMapping("/peserta.csv")
    @ForTheOffice
    void table(@PathVariable UUID id, HttpServletResponse response) {
        var hall = seats.hall(id);
        var lines = new StringBuilder(Csv.MARK).append(Csv.line("Koperasi", "Kecamatan", "Jabatan", "Nama", "L/P",
                "Jawaban", "Hari hadir", "Pre", "Post", "Sertifikat"));
        hall.seats().forEach(seat -> lines.append(Csv.line(seat.cooperativeName(), seat.district(),
                word("training.office." + seat.office()), seat.name(), seat.sex(),
                word("training.seat.act." + seat.act()),
                seat.days(), seat.pre(), seat.post(), seat.isCertified() ? seat.certificate() : null)));
        try {
            Download.CSV.begin(response, "Peserta " + hall.training().title())
                    .write(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String offering(UUID id, Model model) {
        model.addAttribute("open", offers.open(id)).addAttribute("hall", seats.hall(id));
        return "training/offer";
    }

    private String word(String key) {
        return sentences.getMessage(key, null, INDONESIAN);
    }
}
