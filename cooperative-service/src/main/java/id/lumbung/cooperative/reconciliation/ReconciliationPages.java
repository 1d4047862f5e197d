package id.lumbung.cooperative.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Rekonsiliasi bank: bringing a statement in, and the bank's lines beside the book's.
@Controller
@RequestMapping("/koperasi/{cooperative}/rekonsiliasi")
class ReconciliationPages {

    private static final String SHEET = "/koperasi/{cooperative}/rekonsiliasi/{account}/{month}";
    private static final int LONGEST_NAME = 200;

    private final Reconciling reconciling;
    private final Once once;

    ReconciliationPages(Reconciling reconciling, Once once) {
        this.reconciling = reconciling;
        this.once = once;
    }

    record FileForm(@Nullable String account, @Nullable MultipartFile file, @Nullable Integer dayColumn,
            @Nullable Integer descriptionColumn, @Nullable Integer debitColumn, @Nullable Integer creditColumn,
            @Nullable Integer amountColumn) {

        Columns.Choice columns() {
            return new Columns.Choice(dayColumn, descriptionColumn, debitColumn, creditColumn, amountColumn);
        }
    }

    /// @param book a line of the book as `sequence-line`
    record SheetForm(@Nullable UUID line, @Nullable String book, @Nullable Rupiah balance) {}

    record WithdrawalForm(@Nullable String reason) {}

    private record Sent(@Nullable String account, int content) {}

    @GetMapping
    String desk(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("desk", reconciling.desk(cooperative));
        return "reconciliation/desk";
    }

    @GetMapping("/impor")
    String ask(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable String akun, Model model) {
        model.addAttribute("form", new FileForm(akun, null, null, null, null, null, null));
        return asked(cooperative, model);
    }

    @PostMapping("/impor/berkas")
    ModelAndView bringIn(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @ModelAttribute("form") FileForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var content = content(form.file());
            return once.redirect(key, new Sent(form.account(), Arrays.hashCode(content)), () -> {
                var account = form.account() == null || form.account().isBlank()
                        ? null
                        : AccountCode.of(form.account());
                var imported = read(model, () -> reconciling.bringIn(key, cooperative, account, name(form.file()),
                        content, form.columns()));
                return Redirect.saying("reconciliation.imported", SHEET, cooperative, String.valueOf(account),
                        imported.last());
            });
        }, () -> asked(cooperative, model));
    }

    @GetMapping("/{account}/{month}")
    String sheet(@PathVariable UUID cooperative, @PathVariable String account, @PathVariable YearMonth month,
            Model model) {
        model.addAttribute("form", new SheetForm(null, null, null));
        return shown(cooperative, account, month, model);
    }

    @PostMapping("/{account}/{month}/cocokkan")
    ModelAndView match(@PathVariable UUID cooperative, @PathVariable String account, @PathVariable YearMonth month,
            @ModelAttribute("form") SheetForm form, BindingResult typed, Model model) {
        return answer(cooperative, account, month, typed, model, "reconciliation.matched", () -> {
            var book = form.book() == null ? "" : form.book();
            if (form.line() == null || !book.matches("\\d{1,15}-\\d{1,3}")) {
                throw new CannotMatch();
            }
            var place = book.split("-");
            reconciling.match(cooperative, AccountCode.of(account), form.line(), Long.parseLong(place[0]),
                    Integer.parseInt(place[1]));
        });
    }

    @PostMapping("/{account}/{month}/lepas")
    ModelAndView unmatch(@PathVariable UUID cooperative, @PathVariable String account, @PathVariable YearMonth month,
            @ModelAttribute("form") SheetForm form, BindingResult typed, Model model) {
        return answer(cooperative, account, month, typed, model, "reconciliation.unmatched", () -> {
            if (form.line() == null) {
                throw new CannotMatch();
            }
            reconciling.unmatch(cooperative, AccountCode.of(account), form.line());
        });
    }

    @PostMapping("/{account}/{month}/otomatis")
    ModelAndView matchByItself(@PathVariable UUID cooperative, @PathVariable String account,
            @PathVariable YearMonth month, @ModelAttribute("form") SheetForm form, BindingResult typed, Model model) {
        return answer(cooperative, account, month, typed, model, "reconciliation.tried",
                () -> reconciling.matchByItself(cooperative, AccountCode.of(account)));
    }

    @PostMapping("/{account}/{month}/selesai")
    ModelAndView finish(@PathVariable UUID cooperative, @PathVariable String account, @PathVariable YearMonth month,
            @IdempotencyKey UUID key, @ModelAttribute("form") SheetForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            reconciling.finish(key, cooperative, AccountCode.of(account), month, form.balance());
            return Redirect.saying("reconciliation.finished", SHEET, cooperative, account, month);
        }), () -> shown(cooperative, account, month, model));
    }

    @GetMapping("/{account}/{month}/berkas/{statement}/cabut")
    String askWithdrawal(@PathVariable UUID cooperative, @PathVariable String account, @PathVariable YearMonth month,
            @PathVariable UUID statement, Model model) {
        model.addAttribute("form", new WithdrawalForm(null));
        return askedWithdrawal(cooperative, account, month, statement, model);
    }

    @PostMapping("/{account}/{month}/berkas/{statement}/cabut")
    ModelAndView withdraw(@PathVariable UUID cooperative, @PathVariable String account, @PathVariable YearMonth month,
            @PathVariable UUID statement, @IdempotencyKey UUID key, @ModelAttribute("form") WithdrawalForm form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            reconciling.withdraw(cooperative, AccountCode.of(account), statement, form.reason());
            return Redirect.saying("reconciliation.withdrawn", SHEET, cooperative, account, month);
        }), () -> askedWithdrawal(cooperative, account, month, statement, model));
    }

    private String askedWithdrawal(UUID cooperative, String account, YearMonth month, UUID statement, Model model) {
        model.addAttribute("mistake", reconciling.mistake(cooperative, AccountCode.of(account), statement));
        model.addAttribute("month", month);
        return "reconciliation/withdrawal";
    }

    private ModelAndView answer(UUID cooperative, String account, YearMonth month, BindingResult typed, Model model,
            String said, Runnable work) {
        return FormAnswer.of(typed, () -> {
            work.run();
            return Redirect.saying(said, SHEET, cooperative, account, month);
        }, () -> shown(cooperative, account, month, model));
    }

    /// Lets the page list the lines that could not be read.
    private static Reconciling.Imported read(Model model, Supplier<Reconciling.Imported> work) {
        try {
            return work.get();
        } catch (BadRows refusal) {
            model.addAttribute("bad", refusal.rows());
            throw refusal;
        }
    }

    private String asked(UUID cooperative, Model model) {
        var desk = reconciling.desk(cooperative);
        model.addAttribute("desk", desk);
        model.addAttribute("banks", desk.banks().stream().map(bank -> Choice.of(bank.code(), bank.name())).toList());
        if (!model.containsAttribute("bad")) {
            model.addAttribute("bad", List.of());
        }
        return "reconciliation/import";
    }

    private String shown(UUID cooperative, String account, YearMonth month, Model model) {
        model.addAttribute("sheet", reconciling.sheet(cooperative, AccountCode.of(account), month));
        return "reconciliation/sheet";
    }

    private static byte[] content(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new NoFile();
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(@Nullable MultipartFile file) {
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename().strip();
        return name.isEmpty() ? "mutasi.csv" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
