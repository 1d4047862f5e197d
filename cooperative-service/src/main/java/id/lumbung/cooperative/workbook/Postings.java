package id.lumbung.cooperative.workbook;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.event.EventEntries;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.LedgerRefusal;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.platform.money.Rupiah;

/// Makes entries of answered rows, oldest first, on each day what came in before what went out.
@Component
class Postings {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int LONGEST = 300;
    private static final EventCode PRINCIPAL = EventCode.of("J01");
    private static final EventCode MANDATORY = EventCode.of("J02");
    private static final AccountCode INTEREST = AccountCode.of("4-1201");
    private static final Comparator<Draft> ORDER = Comparator.comparing((Draft draft) -> required(draft.date()))
            .thenComparing(draft -> required(draft.direction())).thenComparing(Draft::place);

    private final Ledger ledger;
    private final EventEntries entriesOfEvents;
    private final Members members;
    private final Batches batches;
    private final MessageSource sentences;

    Postings(Ledger ledger, EventEntries entriesOfEvents, Members members, Batches batches, MessageSource sentences) {
        this.ledger = ledger;
        this.entriesOfEvents = entriesOfEvents;
        this.members = members;
        this.batches = batches;
        this.sentences = sentences;
    }

    int post(Batch batch, List<Draft> drafts) {
        ledger.lock(batch.cooperative());
        var ready = drafts.stream().filter(Draft::isReady).sorted(ORDER).toList();
        for (var draft : ready) {
            try {
                var entries = postings(batch, draft,
                        entriesOfEvents.unit(Rule.of(required(draft.rule())).event(), new Unit(batch.unit())))
                        .stream().map(posting -> ledger.post(posting).id()).toList();
                entriesOfEvents.together(entries);
                batches.posted(batch.id(), draft.place(), entries.getFirst());
            } catch (LedgerRefusal refusal) {
                throw WorkbookRefusal.row(draft.sheet(), draft.row(),
                        sentences.getMessage(refusal.code(), refusal.arguments(), INDONESIAN));
            }
            activate(batch.cooperative(), draft);
        }
        return ready.size();
    }

    private void activate(UUID cooperative, Draft draft) {
        if (Rule.of(required(draft.rule())).event().equals(PRINCIPAL) && draft.member() != null) {
            members.activated(cooperative, draft.member(), required(draft.date()));
        }
    }

    /// The entry of the money and, of a sale, the one of the goods.
    private static List<Posting> postings(Batch batch, Draft draft, Unit unit) {
        var rule = Rule.of(required(draft.rule()));
        var cash = AccountCode.of(batch.cashAccount());
        var money = Posting.of(idOf(batch.id(), Integer.toString(draft.place())), batch.cooperative(),
                required(draft.date()), voucher(cash, rule.direction()), rule.event(), description(rule, draft),
                moneyLines(batch, draft, rule, cash).stream().map(line -> line.in(unit)).toList());
        var cost = draft.details().cost();
        if (!rule.sells() || cost == null || cost.isZero()) {
            return List.of(money);
        }
        return List.of(money, Posting.of(idOf(batch.id(), draft.place() + "/pokok"), batch.cooperative(),
                required(draft.date()), VoucherType.BM, rule.event(), description(rule, draft),
                List.of(Line.debit(required(rule.cost()), cost).with(rule.participation()).in(unit),
                        Line.credit(required(rule.stock()), cost).about(Subject.item(required(rule.goods())))
                                .in(unit))));
    }

    private static List<Line> moneyLines(Batch batch, Draft draft, Rule rule, AccountCode cash) {
        var amount = required(draft.amount());
        var money = line(rule.direction() == Direction.KELUAR, cash, amount);
        if (rule.isInstalment()) {
            var interest = required(draft.details().interest());
            var lines = new ArrayList<>(List.of(money));
            if (amount.compareTo(interest) > 0) {
                lines.add(Line.credit(rule.account(), amount.minus(interest)).about(subject(batch, rule, draft)));
            }
            if (interest.isPositive()) {
                lines.add(Line.credit(INTEREST, interest).about(Subject.member(required(draft.member())))
                        .with(Participation.ANGGOTA));
            }
            return lines;
        }
        var other = line(rule.direction() == Direction.MASUK, rule.account(), amount)
                .about(subject(batch, rule, draft)).with(rule.participation())
                .meantFor(rule.event().equals(MANDATORY) ? YearMonth.from(required(draft.date())) : null);
        return rule.direction() == Direction.MASUK ? List.of(money, other) : List.of(other, money);
    }

    private static Line line(boolean credit, AccountCode account, Rupiah amount) {
        return credit ? Line.credit(account, amount) : Line.debit(account, amount);
    }

    private static Subject subject(Batch batch, Rule rule, Draft draft) {
        return switch (rule.subject()) {
            case null -> Subject.NONE;
            case ANGGOTA -> Subject.member(required(draft.member()));
            case KREDITUR -> Subject.creditor(required(draft.name()));
            case BARANG -> Subject.item(required(rule.goods()));
            case PINJAMAN -> Subject.loan(EventEntries.loan(batch.cooperative(), required(draft.member()),
                    draft.details().loan()));
        };
    }

    private static String description(Rule rule, Draft draft) {
        var words = draft.description().isBlank() ? rule.label() : draft.description();
        var paper = draft.voucher().isBlank() ? "" : " · " + draft.voucher();
        var room = LONGEST - paper.length();
        return room < 20
                ? words.substring(0, Math.min(words.length(), LONGEST))
                : words.substring(0, Math.min(words.length(), room)) + paper;
    }

    private static VoucherType voucher(AccountCode cash, Direction direction) {
        var drawer = cash.value().startsWith("1-110");
        return switch (direction) {
            case MASUK -> drawer ? VoucherType.BKM : VoucherType.BBM;
            case KELUAR -> drawer ? VoucherType.BKK : VoucherType.BBK;
        };
    }

    private static UUID idOf(UUID batch, String place) {
        return UUID.nameUUIDFromBytes((batch + "/workbook/" + place).getBytes(StandardCharsets.US_ASCII));
    }

    private static <T> T required(@Nullable T answered) {
        return Objects.requireNonNull(answered, "a row without questions is complete");
    }
}
