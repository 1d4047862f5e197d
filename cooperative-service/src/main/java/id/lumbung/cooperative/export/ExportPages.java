package id.lumbung.cooperative.export;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.Choice;

/// Where a cooperative takes its books from.
@Controller
@RequestMapping("/koperasi/{cooperative}/ekspor")
class ExportPages {

    private final Exports exports;
    private final Profiles profiles;
    private final Books books;
    private final Clock clock;

    ExportPages(Exports exports, Profiles profiles, Books books, Clock clock) {
        this.exports = exports;
        this.profiles = profiles;
        this.books = books;
        this.clock = clock;
    }

    @GetMapping
    String choose(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("cooperative", profiles.show(cooperative));
        var opened = books.opened(cooperative);
        if (opened.isEmpty()) {
            return "books/closed";
        }
        int now = LocalDate.ofInstant(clock.instant(), Tenant.current().zone()).getYear();
        model.addAttribute("accounts", books.chart(cooperative).cashAccounts().stream()
                .map(account -> Choice.of(account.code(), account.code() + " " + account.name())).toList());
        model.addAttribute("years", IntStream.rangeClosed(opened.get().from().getYear(), now)
                .mapToObj(Integer::toString).map(year -> Choice.of(year, year)).toList().reversed());
        return "export/export";
    }

    @GetMapping("/teks")
    void plainText(@PathVariable UUID cooperative, HttpServletResponse response) {
        exports.plainText(cooperative, response);
    }

    @GetMapping("/buku-kas")
    void cashBook(@PathVariable UUID cooperative, @RequestParam(defaultValue = "1-1101") String akun,
            @RequestParam Year tahun, HttpServletResponse response) {
        exports.cashBook(cooperative, AccountCode.of(akun), tahun, response);
    }

    @GetMapping("/arsip")
    void archive(@PathVariable UUID cooperative, HttpServletResponse response) {
        exports.archive(cooperative, response);
    }
}
