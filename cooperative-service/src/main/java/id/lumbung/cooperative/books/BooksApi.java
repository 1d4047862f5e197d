package id.lumbung.cooperative.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.AccountPage;
import id.lumbung.cooperative.ledger.AccountType;
import id.lumbung.cooperative.ledger.Balance;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.ledger.TrialBalance;
import id.lumbung.cooperative.ledger.Verdict;
import id.lumbung.cooperative.outlet.OutletNames;
import id.lumbung.platform.money.Rupiah;

/// The books for programs. Balances are signed, debit being positive.
@RestController
@RequestMapping("/cooperatives/{cooperative}")
class BooksApi {

    private final Reading reading;
    private final Opening opening;
    private final Today today;

    BooksApi(Reading reading, Opening opening, Today today) {
        this.reading = reading;
        this.opening = opening;
        this.today = today;
    }

    @GetMapping("/books")
    OpenedJson books(@PathVariable UUID cooperative) {
        return OpenedJson.of(reading.opened(cooperative).orElse(null));
    }

    /// Opens the books and copies the chart; the same day again changes nothing.
    @PutMapping("/books")
    OpenedJson open(@PathVariable UUID cooperative, @RequestBody Wish wish) {
        return OpenedJson.of(opening.open(cooperative, wish.from()));
    }

    @GetMapping("/accounts")
    List<AccountJson> accounts(@PathVariable UUID cooperative) {
        return reading.chart(cooperative).accounts().stream().map(AccountJson::of).toList();
    }

    /// Lines of an account, oldest first; `after` is the `next` of the page before.
    @GetMapping("/accounts/{code}/lines")
    LinesJson lines(@PathVariable UUID cooperative, @PathVariable String code, @RequestParam LocalDate from,
            @RequestParam LocalDate to, @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String unit, @RequestParam(defaultValue = "100") int size) {
        return LinesJson
                .of(reading.account(cooperative, AccountCode.of(code), OutletNames.asked(unit), from, to, after, size));
    }

    /// Buku Kas of a month.
    @GetMapping("/cash-book")
    LinesJson cashBook(@PathVariable UUID cooperative, @RequestParam(defaultValue = "1-1101") String account,
            @RequestParam YearMonth month, @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "100") int size) {
        return LinesJson.of(
                reading.account(cooperative, AccountCode.of(account), OutletNames.asked(unit), month.atDay(1),
                        month.atEndOfMonth(), after,
                        size));
    }

    /// At the end of a day, or with `from` and `to` of a period.
    @GetMapping("/trial-balance")
    TrialBalanceJson trialBalance(@PathVariable UUID cooperative,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String unit) {
        if (from != null && to != null) {
            return TrialBalanceJson.of(reading.trialBalance(cooperative, OutletNames.asked(unit), from, to));
        }
        return TrialBalanceJson
                .of(reading.trialBalance(cooperative, OutletNames.asked(unit), date == null ? today.date() : date));
    }

    /// The journal, newest first; `before` is the `next` of the page before.
    @GetMapping("/entries")
    EntriesJson entries(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int size) {
        var page = reading.journal(cooperative, before, size);
        return new EntriesJson(page.entries().stream().map(EntryJson::of).toList(), page.next());
    }

    @GetMapping("/entries/{entry}")
    EntryJson entry(@PathVariable UUID cooperative, @PathVariable UUID entry) {
        return EntryJson.of(reading.entry(cooperative, entry));
    }

    /// Recomputes every hash.
    @GetMapping("/chain")
    ChainJson chain(@PathVariable UUID cooperative) {
        var proof = reading.verify(cooperative);
        return switch (proof.verdict()) {
            case Verdict.Whole(var entries, var hash) -> new ChainJson(true, entries, hash, null, proof.at());
            case Verdict.Broken broken -> new ChainJson(false, broken.sequence(), null, broken.fault(), proof.at());
        };
    }

    record Wish(@Nullable LocalDate from) {}

    record OpenedJson(boolean open, @Nullable LocalDate from, @Nullable Integer chartVersion) {

        static OpenedJson of(Books.@Nullable Opened opened) {
            return opened == null
                    ? new OpenedJson(false, null, null)
                    : new OpenedJson(true, opened.from(), opened.chartVersion());
        }
    }

    record AccountJson(String code, String name, String english, AccountType type, Side normalSide,
            @Nullable String parent,
            @Nullable String line, Subject.@Nullable Kind control) {

        static AccountJson of(Account account) {
            return new AccountJson(account.code().value(), account.name(), account.english(), account.type(),
                    account.normalSide(),
                    account.parent() == null ? null : account.parent().value(), account.line(), account.control());
        }
    }

    record BalanceJson(String code, String name, Rupiah opening, Rupiah debit, Rupiah credit, Rupiah closing) {

        static BalanceJson of(Balance balance) {
            return new BalanceJson(balance.account().code().value(), balance.account().name(), balance.opening(),
                    balance.debit(), balance.credit(), balance.closing());
        }
    }

    record TrialBalanceJson(LocalDate from, LocalDate to, List<BalanceJson> balances, Rupiah closingDebit,
            Rupiah closingCredit) {

        static TrialBalanceJson of(TrialBalance balance) {
            return new TrialBalanceJson(balance.from(), balance.to(),
                    balance.balances().stream().map(BalanceJson::of).toList(),
                    balance.closingDebit(), balance.closingCredit());
        }
    }

    record LinesJson(BalanceJson period, LocalDate from, LocalDate to, Rupiah carried, List<BookLineJson> lines,
            @Nullable String next) {

        static LinesJson of(AccountPage page) {
            return new LinesJson(BalanceJson.of(page.period()), page.from(), page.to(), page.carried(),
                    page.lines().stream().map(BookLineJson::of).toList(),
                    page.next() == null ? null : page.next().toString());
        }
    }

    record BookLineJson(LocalDate date, UUID entry, String voucher, String event, String description, Rupiah debit,
            Rupiah credit, Rupiah balance, List<String> counterparts, @Nullable UUID reverses,
            @Nullable UUID reversedBy) {

        static BookLineJson of(AccountPage.BookLine line) {
            return new BookLineJson(line.date(), line.entry(), line.number().toString(), line.event().value(),
                    line.description(),
                    line.debit(), line.credit(), line.balance(),
                    line.counterparts().stream().map(AccountCode::value).toList(),
                    line.reverses(), line.reversedBy());
        }
    }

    record EntriesJson(List<EntryJson> entries, @Nullable Long next) {}

    record EntryJson(UUID id, long sequence, String voucher, LocalDate date, String event, String description,
            List<LineJson> lines, Instant postedAt, String actor, String hash, @Nullable UUID reverses,
            @Nullable UUID reversedBy) {

        static EntryJson of(PostedEntry entry) {
            var posting = entry.posting();
            return new EntryJson(entry.id(), entry.sequence(), entry.number().toString(), posting.date(),
                    posting.event().value(),
                    posting.description(), posting.lines().stream().map(LineJson::of).toList(), entry.postedAt(),
                    entry.actor(),
                    entry.hash(), posting.reverses(), entry.reversedBy());
        }
    }

    record LineJson(String account, Side side, Rupiah amount, Subject.@Nullable Kind subject, @Nullable UUID subjectId,
            @Nullable String subjectName, Participation participation, String unit, @Nullable YearMonth period) {

        static LineJson of(Line line) {
            return new LineJson(line.account().value(), line.side(), line.amount(), line.subject().kind(),
                    line.subject().id(),
                    line.subject().name(), line.participation(), line.unit().code(), line.period());
        }
    }

    /// @param entries how many were checked, or the place of the first that does not hold
    record ChainJson(boolean whole, long entries, @Nullable String hash, Verdict.@Nullable Fault fault, Instant at) {}
}
