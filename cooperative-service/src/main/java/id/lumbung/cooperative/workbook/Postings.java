package id.lumbung.cooperative.workbook;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.LedgerRefusal;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Subject;
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
    private static final Comparator<Draft> ORDER = Comparator.comparing((Draft draft) -> required(draft.date()))
            .thenComparing(draft -> required(draft.direction())).thenComparing(Draft::place);

    private final Ledger ledger;
    private final Members members;
    private final Batches batches;
    private final MessageSource sentences;

    Postings(Ledger ledger, Members members, Batches batches, MessageSource sentences) {
        this.ledger = ledger;
        this.members = members;
        this.batches = batches;
        this.sentences = sentences;
    }

    int post(Batch batch, List<Draft> drafts) {
        ledger.lock(batch.cooperative());
        var ready = drafts.stream().filter(Draft::isReady).sorted(ORDER).toList();
        for (var draft : ready) {
            try {
                batches.posted(batch.id(), draft.place(), ledger.post(posting(batch, draft)).id());
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

    private static Posting posting(Batch batch, Draft draft) {
        var rule = Rule.of(required(draft.rule()));
        var amount = required(draft.amount());
        var cash = AccountCode.of(batch.cashAccount());
        var other = line(rule.direction() == Direction.MASUK, rule.account(), amount).about(subject(rule, draft))
                .with(rule.participation())
                .meantFor(rule.event().equals(MANDATORY) ? YearMonth.from(required(draft.date())) : null);
        var money = line(rule.direction() == Direction.KELUAR, cash, amount);
        return Posting.of(idOf(batch.id(), draft.place()), batch.cooperative(), required(draft.date()),
                voucher(cash, rule.direction()), rule.event(), description(rule, draft),
                rule.direction() == Direction.MASUK ? List.of(money, other) : List.of(other, money));
    }

    private static Line line(boolean credit, AccountCode account, Rupiah amount) {
        return credit ? Line.credit(account, amount) : Line.debit(account, amount);
    }

    private static Subject subject(Rule rule, Draft draft) {
        return switch (rule.subject()) {
            case null -> Subject.NONE;
            case ANGGOTA -> Subject.member(required(draft.member()));
            case KREDITUR -> Subject.creditor(required(draft.name()));
            case BARANG -> Subject.item(required(draft.name()));
            case PINJAMAN -> throw new IllegalStateException("No rule is about a loan: " + rule.key());
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

    private static UUID idOf(UUID batch, int place) {
        return UUID.nameUUIDFromBytes((batch + "/workbook/" + place).getBytes(StandardCharsets.US_ASCII));
    }

    private static <T> T required(@Nullable T answered) {
        return Objects.requireNonNull(answered, "a row without questions is complete");
    }
}
