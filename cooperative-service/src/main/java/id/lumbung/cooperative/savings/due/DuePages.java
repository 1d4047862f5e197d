package id.lumbung.cooperative.savings.due;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
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

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.Dates;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Tariffs, bills and arrears on a phone. Making a bill twice makes it once, so these forms carry no key.
@Controller
@RequestMapping("/koperasi/{cooperative}/simpanan")
class DuePages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int MONTHS_BACK = 24;
    private static final int MONTHS_AHEAD = 12;

    private final Tariffs tariffs;
    private final Bills bills;
    private final Arrears arrears;
    private final Profiles profiles;
    private final Offices offices;
    private final MessageSource sentences;

    DuePages(Tariffs tariffs, Bills bills, Arrears arrears, Profiles profiles, Offices offices,
            MessageSource sentences) {
        this.tariffs = tariffs;
        this.bills = bills;
        this.arrears = arrears;
        this.profiles = profiles;
        this.offices = offices;
        this.sentences = sentences;
    }

    record TariffForm(@NotNull SavingsKind kind, @NotNull YearMonth since, @NotNull Rupiah amount,
            @NotBlank @Size(min = 3, max = 120) String basis) {}

    record BillForm(@NotNull Rupiah amount) {}

    @GetMapping("/tarif")
    String tariffs(@PathVariable UUID cooperative, @ModelAttribute("form") TariffForm empty, Model model) {
        return tariffs(cooperative, model);
    }

    @PostMapping("/tarif")
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    ModelAndView set(@PathVariable UUID cooperative, @Valid @ModelAttribute("form") TariffForm form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            tariffs.set(cooperative, new Tariff(form.kind(), form.since(), form.amount(), form.basis()));
            return Redirect.saying("savings.tariff-set", "/koperasi/{cooperative}/simpanan/tarif", cooperative);
        }, () -> tariffs(cooperative, model));
    }

    private String tariffs(UUID cooperative, Model model) {
        model.addAttribute("tariffs", tariffs.all(cooperative));
        model.addAttribute("kinds", List.of(SavingsKind.WAJIB, SavingsKind.POKOK).stream().map(kind -> Choice.of(kind,
                sentences.getMessage("savings.kind." + kind, null, INDONESIAN))).toList());
        model.addAttribute("months", months());
        return of(cooperative, "savings/tariffs", model);
    }

    @GetMapping("/tagihan")
    String bills(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable YearMonth bulan,
            Model model) {
        var month = bulan == null ? arrears.thisMonth() : bulan;
        var list = bills.of(cooperative, month);
        model.addAttribute("month", month);
        model.addAttribute("months", months());
        model.addAttribute("bills", list);
        model.addAttribute("asked", total(list.stream().filter(bill -> !bill.removed()).map(Bill::amount).toList()));
        model.addAttribute("paid", total(list.stream().map(Bill::paid).toList()));
        return of(cooperative, "savings/bills", model);
    }

    @PostMapping("/tagihan")
    String make(@PathVariable UUID cooperative, @RequestParam YearMonth bulan) {
        bills.make(cooperative, bulan);
        return Redirect.saying("savings.billed", "/koperasi/{cooperative}/simpanan/tagihan?bulan={month}", cooperative,
                bulan);
    }

    @GetMapping("/tagihan/{month}/{member}")
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    String bill(@PathVariable UUID cooperative, @PathVariable YearMonth month, @PathVariable UUID member, Model model) {
        var bill = find(cooperative, month, member);
        model.addAttribute("form", new BillForm(bill.amount()));
        return bill(cooperative, bill, model);
    }

    @PostMapping("/tagihan/{month}/{member}")
    ModelAndView change(@PathVariable UUID cooperative, @PathVariable YearMonth month, @PathVariable UUID member,
            @Valid @ModelAttribute("form") BillForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            bills.change(cooperative, month, member, form.amount());
            return Redirect.saying("savings.bill-changed", "/koperasi/{cooperative}/simpanan/tagihan?bulan={month}",
                    cooperative, month);
        }, () -> bill(cooperative, find(cooperative, month, member), model));
    }

    @PostMapping("/tagihan/{month}/{member}/hapus")
    String remove(@PathVariable UUID cooperative, @PathVariable YearMonth month, @PathVariable UUID member) {
        bills.remove(cooperative, month, member);
        return Redirect.saying("savings.bill-removed", "/koperasi/{cooperative}/simpanan/tagihan?bulan={month}",
                cooperative, month);
    }

    private Bill find(UUID cooperative, YearMonth month, UUID member) {
        return bills.of(cooperative, month).stream().filter(bill -> bill.member().equals(member)).findFirst()
                .orElseThrow(NoSuchBill::new);
    }

    private String bill(UUID cooperative, Bill bill, Model model) {
        model.addAttribute("bill", bill);
        return of(cooperative, "savings/bill", model);
    }

    @GetMapping("/tunggakan")
    String arrears(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable YearMonth bulan,
            @RequestParam(defaultValue = "") String cari, Model model) {
        model.addAttribute("listing",
                arrears.list(cooperative, bulan == null ? arrears.thisMonth() : bulan, cari));
        model.addAttribute("words", cari);
        model.addAttribute("months", months());
        return of(cooperative, "savings/arrears", model);
    }

    private String of(UUID cooperative, String view, Model model) {
        model.addAttribute("cooperative", profiles.get(cooperative));
        model.addAttribute("treasurer", offices.mayRecord(cooperative));
        model.addAttribute("proposes", offices.mayPropose(cooperative));
        return view;
    }

    private List<Choice> months() {
        var last = arrears.thisMonth().plusMonths(MONTHS_AHEAD);
        return IntStream.rangeClosed(0, MONTHS_AHEAD + MONTHS_BACK).mapToObj(last::minusMonths)
                .map(month -> Choice.of(month, Dates.bulan(month))).toList();
    }

    private static Rupiah total(List<Rupiah> amounts) {
        return amounts.stream().reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
