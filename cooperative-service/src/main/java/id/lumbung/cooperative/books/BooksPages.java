package id.lumbung.cooperative.books;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.TrialBalance;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.ledger.Verdict;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.outlet.OutletName;
import id.lumbung.cooperative.outlet.OutletNames;
import id.lumbung.cooperative.proof.Proofs;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.Dates;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The books on a phone and on paper.
@Controller
@RequestMapping("/koperasi/{cooperative}")
class BooksPages {

    private static final int LINES = 100;
    private static final int ENTRIES = 30;

    private final Reading reading;
    private final Opening opening;
    private final Today today;
    private final Offices offices;
    private final Proofs proofs;

    BooksPages(Reading reading, Opening opening, Today today, Offices offices, Proofs proofs) {
        this.reading = reading;
        this.opening = opening;
        this.today = today;
        this.offices = offices;
        this.proofs = proofs;
    }

    record OpeningForm(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from) {}

    @GetMapping("/buku")
    String books(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("form", new OpeningForm(LocalDate.of(today.date().getYear(), 1, 1)));
        return opening(cooperative, model);
    }

    @PostMapping("/buku")
    ModelAndView open(@PathVariable UUID cooperative, @ModelAttribute("form") OpeningForm form, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            opening.open(cooperative, form.from());
            return Redirect.saying("books.opened", "/koperasi/{cooperative}/buku", cooperative);
        }, () -> opening(cooperative, model));
    }

    private String opening(UUID cooperative, Model model) {
        model.addAttribute("cooperative", reading.cooperative(cooperative));
        model.addAttribute("opened", reading.opened(cooperative).orElse(null));
        model.addAttribute("broken", proofs.broken(cooperative));
        model.addAttribute("mayOpen", offices.mayRecord(cooperative) || Actor.current().has("dinas-admin"));
        model.addAttribute("treasurer", offices.mayRecord(cooperative));
        return "books/books";
    }

    @GetMapping("/buku-kas")
    String cashBook(@PathVariable UUID cooperative, @RequestParam(defaultValue = "1-1101") String akun,
            @RequestParam(required = false) @Nullable YearMonth bulan,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String setelah, Model model) {
        return withBooks(cooperative, model, shelf -> {
            var month = bulan == null ? shelf.latest() : bulan;
            var page = reading.account(cooperative, AccountCode.of(akun), OutletNames.asked(unit), month.atDay(1),
                    month.atEndOfMonth(), setelah, LINES);
            var before = month.minusMonths(1);
            units(cooperative, unit, model);
            model.addAttribute("before", before.isBefore(YearMonth.from(shelf.from()))
                    ? null
                    : reading.account(cooperative, AccountCode.of(akun), OutletNames.asked(unit), before.atDay(1),
                            before.atEndOfMonth(), null, 1).period());
            model.addAttribute("accounts", choices(shelf.chart().cashAccounts()));
            model.addAttribute("page", page);
            model.addAttribute("month", month);
            model.addAttribute("months", months(shelf));
            model.addAttribute("previous", month.isAfter(YearMonth.from(shelf.from())) ? month.minusMonths(1) : null);
            model.addAttribute("following", month.isBefore(YearMonth.from(today.date())) ? month.plusMonths(1) : null);
            model.addAttribute("treasurer", offices.mayRecord(cooperative));
            return "books/cash-book";
        });
    }

    @GetMapping("/buku-besar")
    String generalLedger(@PathVariable UUID cooperative, @RequestParam(defaultValue = "1-1101") String akun,
            @RequestParam(required = false) @Nullable LocalDate dari,
            @RequestParam(required = false) @Nullable LocalDate sampai,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String setelah, Model model) {
        return withBooks(cooperative, model, shelf -> {
            var to = sampai == null ? today.date() : sampai;
            var from = dari == null ? latest(shelf.from(), LocalDate.of(to.getYear(), 1, 1)) : dari;
            var page = reading.account(cooperative, AccountCode.of(akun), OutletNames.asked(unit),
                    from.isAfter(to) && dari == null ? to : from, to, setelah, LINES);
            units(cooperative, unit, model);
            model.addAttribute("masa", YearMonth.from(from).equals(YearMonth.from(to))
                    ? YearMonth.from(to).toString()
                    : Year.from(to).toString());
            model.addAttribute("accounts",
                    choices(shelf.chart().accounts().stream().filter(account -> !account.isHeading()).toList()));
            model.addAttribute("page", page);
            return "books/general-ledger";
        });
    }

    @GetMapping("/neraca-saldo")
    String trialBalance(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable LocalDate dari,
            @RequestParam(required = false) @Nullable LocalDate sampai,
            @RequestParam(required = false) @Nullable String unit, Model model) {
        return withBooks(cooperative, model, shelf -> {
            var to = sampai == null ? today.date() : sampai;
            var outlet = OutletNames.asked(unit);
            var from = dari == null ? to.withDayOfMonth(1) : dari;
            units(cooperative, unit, model);
            model.addAttribute("balance", reading.trialBalance(cooperative, outlet, from, to));
            model.addAttribute("first", dari == null ? earliest(shelf.from(), to) : dari);
            model.addAttribute("lastMonth", from.minusDays(1));
            model.addAttribute("compares", from.isAfter(shelf.from()));
            model.addAttribute("before", dari == null ? null : before(cooperative, outlet, dari, to));
            model.addAttribute("ofPeriod", dari != null);
            model.addAttribute("treasurer", offices.mayRecord(cooperative));
            return "books/trial-balance";
        });
    }

    @GetMapping("/jurnal")
    String journal(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable Long sebelum,
            Model model) {
        return withBooks(cooperative, model, shelf -> {
            model.addAttribute("page", reading.journal(cooperative, sebelum, ENTRIES));
            model.addAttribute("treasurer", offices.mayRecord(cooperative));
            return "books/journal";
        });
    }

    @GetMapping("/jurnal/{entry}")
    String entry(@PathVariable UUID cooperative, @PathVariable UUID entry, Model model) {
        return withBooks(cooperative, model, shelf -> {
            var posted = reading.entry(cooperative, entry);
            model.addAttribute("entry", posted);
            model.addAttribute("about", reading.about(cooperative, posted));
            model.addAttribute("mayUndo", posted.reversedBy() == null && posted.posting().reverses() == null
                    && !posted.posting().event().closesYear() && offices.mayRecord(cooperative));
            return "books/entry";
        });
    }

    /// Looking costs as much as the journal is long, so the person asks for it.
    @GetMapping("/rantai")
    String chain(@PathVariable UUID cooperative, @RequestParam(defaultValue = "false") boolean periksa, Model model) {
        return withBooks(cooperative, model, shelf -> {
            if (periksa) {
                var proof = reading.verify(cooperative);
                model.addAttribute("proof", proof);
                model.addAttribute("whole", proof.verdict() instanceof Verdict.Whole);
            }
            return "books/chain";
        });
    }

    private TrialBalance before(UUID cooperative, @Nullable Unit outlet, LocalDate from, LocalDate to) {
        var days = Before.of(from, to);
        return reading.trialBalance(cooperative, outlet, days.from(), days.to());
    }

    /// The choice of an outlet, where there are outlets.
    private void units(UUID cooperative, @Nullable String chosen, Model model) {
        var outlets = reading.outlets(cooperative);
        model.addAttribute("unit", chosen == null ? "" : chosen);
        model.addAttribute("unitName", outlets.stream().filter(outlet -> outlet.code().equals(chosen))
                .map(OutletName::name).findFirst().orElse(chosen));
        model.addAttribute("units", outlets.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(Choice.of(Unit.PUSAT.code(), Unit.PUSAT.code())),
                        outlets.stream().map(outlet -> Choice.of(outlet.code(), outlet.name()))).toList());
    }

    /// A page of the books, or what to do when they are not open yet.
    private String withBooks(UUID cooperative, Model model, Function<Reading.Shelf, String> page) {
        Optional<Reading.Shelf> shelf = reading.shelf(cooperative);
        model.addAttribute("cooperative", reading.cooperative(cooperative));
        shelf.ifPresent(open -> {
            model.addAttribute("chart", open.chart());
            model.addAttribute("since", open.from());
        });
        return shelf.map(page).orElse("books/closed");
    }

    private static List<Choice> choices(List<Account> accounts) {
        return accounts.stream().map(account -> Choice.of(account.code(), account.code() + " " + account.name()))
                .toList();
    }

    private List<Choice> months(Reading.Shelf shelf) {
        return Stream
                .iterate(YearMonth.from(today.date()), month -> !month.isBefore(YearMonth.from(shelf.from())),
                        month -> month.minusMonths(1))
                .limit(60).map(month -> Choice.of(month, Dates.bulan(month))).toList();
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
