package id.lumbung.cooperative.savings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.savings.due.Dues;
import id.lumbung.platform.money.Rupiah;

/// Savings for programs.
@RestController
@RequestMapping("/cooperatives/{cooperative}/savings")
class SavingsApi {

    private final Cards cards;

    SavingsApi(Cards cards) {
        this.cards = cards;
    }

    @GetMapping
    BookJson book(@PathVariable UUID cooperative, @RequestParam(required = false) @Nullable LocalDate at) {
        return BookJson.of(cards.book(cooperative, at == null ? cards.today() : at));
    }

    @GetMapping("/members/{member}")
    CardJson card(@PathVariable UUID cooperative, @PathVariable UUID member,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var until = to == null ? cards.today() : to;
        return CardJson.of(cards.card(cooperative, member, from == null ? until.withDayOfYear(1) : from, until));
    }

    /// @param agrees whether the members' savings are what the control accounts say
    record BookJson(LocalDate at, Map<SavingsKind, Rupiah> totals, boolean agrees, List<RowJson> members) {

        static BookJson of(SavingsBook book) {
            return new BookJson(book.at(), book.totals(), book.agrees(),
                    book.rows().stream().map(row -> new RowJson(row.member().id(), row.member().number(),
                            row.member().name(), row.balances())).toList());
        }
    }

    record RowJson(UUID member, String number, String name, Map<SavingsKind, Rupiah> balances) {}

    record CardJson(UUID member, String number, String name, LocalDate from, LocalDate to, List<Card.Kind> kinds,
            List<LineJson> lines, Rupiah remainingPokok, Rupiah owing, List<Dues.Month> months) {

        static CardJson of(Card card) {
            return new CardJson(card.member().id(), card.member().number(), card.member().name(), card.from(),
                    card.to(), card.kinds(), card.lines().stream().map(LineJson::of).toList(), card.remainingPokok(),
                    card.dues().owing(), card.dues().months());
        }
    }

    /// @param period the month that a simpanan wajib was meant for
    record LineJson(UUID entry, LocalDate date, String voucher, String event, String description, SavingsKind kind,
            Rupiah put, Rupiah taken, Rupiah balance, @Nullable YearMonth period, boolean reversed) {

        static LineJson of(Card.Line line) {
            var told = line.told();
            return new LineJson(told.entry(), told.date(), told.number().toString(), told.event().value(),
                    told.description(), line.kind(), told.credit(), told.debit(), line.balance(), told.period(),
                    told.reversed());
        }
    }
}
