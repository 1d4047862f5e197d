package id.lumbung.cooperative.savings.due;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.money.Rupiah;

/// Tariffs, bills and arrears for programs. Every write is a PUT or DELETE of a thing with a name, so asking twice does it once.
@RestController
@RequestMapping("/cooperatives/{cooperative}/savings")
class DueApi {

    private final Tariffs tariffs;
    private final Bills bills;
    private final Arrears arrears;

    DueApi(Tariffs tariffs, Bills bills, Arrears arrears) {
        this.tariffs = tariffs;
        this.bills = bills;
        this.arrears = arrears;
    }

    record TariffBody(@NotNull Rupiah amount, @NotBlank @Size(min = 3, max = 120) String basis) {}

    record AmountBody(@NotNull Rupiah amount) {}

    @GetMapping("/tariffs")
    List<Tariff> tariffs(@PathVariable UUID cooperative) {
        return tariffs.all(cooperative);
    }

    @PutMapping("/tariffs/{kind}/{from}")
    Tariff set(@PathVariable UUID cooperative, @PathVariable SavingsKind kind, @PathVariable YearMonth from,
            @Valid @RequestBody TariffBody body) {
        return tariffs.set(cooperative, new Tariff(kind, from, body.amount(), body.basis()));
    }

    @GetMapping("/bills/{month}")
    List<Bill> bills(@PathVariable UUID cooperative, @PathVariable YearMonth month) {
        return bills.of(cooperative, month);
    }

    @PutMapping("/bills/{month}")
    List<Bill> make(@PathVariable UUID cooperative, @PathVariable YearMonth month) {
        return bills.make(cooperative, month);
    }

    @PutMapping("/bills/{month}/{member}")
    Bill change(@PathVariable UUID cooperative, @PathVariable YearMonth month, @PathVariable UUID member,
            @Valid @RequestBody AmountBody body) {
        return bills.change(cooperative, month, member, body.amount());
    }

    @DeleteMapping("/bills/{month}/{member}")
    Bill remove(@PathVariable UUID cooperative, @PathVariable YearMonth month, @PathVariable UUID member) {
        return bills.remove(cooperative, month, member);
    }

    @GetMapping("/arrears")
    Arrears.Listing arrears(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable YearMonth until,
            @RequestParam(defaultValue = "") String words) {
        return arrears.list(cooperative, until == null ? arrears.thisMonth() : until, words);
    }
}
