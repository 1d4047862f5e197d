package id.lumbung.cooperative.statement.reckoning;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.cashflow.Flow;
import id.lumbung.platform.money.Rupiah;

/// The tables of the notes (CALK): what stands behind the lines of LPK and PHU, and what came without money.
///
/// @param changes fixed assets: what there was, what came and went, what there is
/// @param withoutCash gifts that no cash moved for
/// @param details ageing, collectibility, stock
public record Notes(List<Section> sections, List<Change> changes, List<Entry> withoutCash,
        Details details) {

    /// @param key the end of the sentence that names it
    public record Section(String key, List<Entry> entries, Rupiah total, Rupiah before) {}

    /// @param account none where the figure is reckoned
    public record Entry(@Nullable Account account, String line, Rupiah amount, Rupiah before) {}

    public record Change(Account account, Rupiah opening, Rupiah added, Rupiah taken, Rupiah closing) {}

    private record Table(String key, StatementKind kind, List<String> lines) {}

    private static final List<Table> TABLES = List.of(
            new Table("cash", StatementKind.LPK, List.of("L01")),
            new Table("bank", StatementKind.LPK, List.of("L02")),
            new Table("investment", StatementKind.LPK, List.of("L03", "L10")),
            new Table("receivable", StatementKind.LPK, List.of("L04")),
            new Table("loan", StatementKind.LPK, List.of("L05", "L06")),
            new Table("inventory", StatementKind.LPK, List.of("L07")),
            new Table("prepaid", StatementKind.LPK, List.of("L08")),
            new Table("fixed-asset", StatementKind.LPK, List.of("L11", "L12")),
            new Table("other-asset", StatementKind.LPK, List.of("L13")),
            new Table("payable", StatementKind.LPK, List.of("L21")),
            new Table("saving", StatementKind.LPK, List.of("L22")),
            new Table("tax", StatementKind.LPK, List.of("L23")),
            new Table("accrual", StatementKind.LPK, List.of("L24")),
            new Table("fund", StatementKind.LPK, List.of("L25")),
            new Table("bank-loan", StatementKind.LPK, List.of("L26", "L27", "L28")),
            new Table("equity", StatementKind.LPK,
                    List.of("L31", "L32", "L33", "L34", "L35", "L36", "L37", "L38")),
            new Table("member-income", StatementKind.PHU, List.of("P01", "P02")),
            new Table("other-income", StatementKind.PHU, List.of("P05", "P08", "P11")),
            new Table("cost", StatementKind.PHU, List.of("P03A", "P03N", "P04")),
            new Table("expense", StatementKind.PHU, List.of("P09", "P10", "P12", "P14")));

    private static final Set<String> GIFTS = Set.of("3-1201", "7-1102");

    /// @param positionBefore and the next: the compared period, where there is one
    public static Notes of(Column position, Column result, @Nullable Column positionBefore,
            @Nullable Column resultBefore,
            Figures figures, List<Flow> flows, Details details) {
        var sections = TABLES.stream().map(table -> table.kind() == StatementKind.LPK
                ? section(table, position, positionBefore)
                : section(table, result, resultBefore))
                .filter(section -> !section.entries().isEmpty()).toList();
        return new Notes(sections, changes(figures), withoutCash(figures, flows), details);
    }

    private static Section section(Table table, Column now, @Nullable Column before) {
        var entries = table.lines().stream().flatMap(line -> entries(line, now, before)).toList();
        return new Section(table.key(), entries,
                entries.stream().map(Entry::amount).reduce(Rupiah.ZERO, Rupiah::plus),
                entries.stream().map(Entry::before).reduce(Rupiah.ZERO, Rupiah::plus));
    }

    private static Stream<Entry> entries(String line, Column now, @Nullable Column before) {
        var entries = new TreeMap<String, Entry>();
        now.parts(line).forEach(part -> entries.put(key(part), new Entry(part.account(), line, part.amount(),
                Rupiah.ZERO)));
        if (before != null) {
            before.parts(line).forEach(part -> entries.merge(key(part),
                    new Entry(part.account(), line, Rupiah.ZERO, part.amount()),
                    (one, other) -> new Entry(one.account(), line, one.amount(), other.before())));
        }
        return entries.values().stream();
    }

    private static String key(Part part) {
        return part.account() == null ? "-" : part.account().code().value();
    }

    private static List<Change> changes(Figures figures) {
        var changes = new TreeMap<AccountCode, Change>();
        figures.movements().stream().filter(Notes::isFixedAsset)
                .map(movement -> new Change(movement.account(), movement.before(), movement.debit(),
                        movement.credit().negate(), movement.closing()))
                .forEach(change -> changes.merge(change.account().code(), change, Notes::both));
        return List.copyOf(changes.values());
    }

    private static boolean isFixedAsset(Movement movement) {
        return "L11".equals(movement.account().line()) || "L12".equals(movement.account().line());
    }

    private static Change both(Change one, Change other) {
        return new Change(one.account(), one.opening().plus(other.opening()), one.added().plus(other.added()),
                one.taken().plus(other.taken()), one.closing().plus(other.closing()));
    }

    private static List<Entry> withoutCash(Figures figures, List<Flow> flows) {
        var gifts = new TreeMap<AccountCode, Entry>();
        figures.movements().stream().filter(movement -> GIFTS.contains(movement.account().code().value()))
                .forEach(movement -> gifts.merge(movement.account().code(),
                        new Entry(movement.account(), "", movement.moved().negate(), Rupiah.ZERO),
                        (one, other) -> new Entry(one.account(), "", one.amount().plus(other.amount()), Rupiah.ZERO)));
        flows.forEach(
                flow -> gifts.computeIfPresent(flow.account().code(), (code, gift) -> new Entry(gift.account(), "",
                        gift.amount().minus(flow.in()).plus(flow.out()), Rupiah.ZERO)));
        gifts.values().removeIf(gift -> gift.amount().isZero());
        return List.copyOf(gifts.values());
    }
}
