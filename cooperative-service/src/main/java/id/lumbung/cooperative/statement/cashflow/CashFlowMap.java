package id.lumbung.cooperative.statement.cashflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.CashFlow;
import id.lumbung.cooperative.statement.reckoning.Column;
import id.lumbung.cooperative.statement.reckoning.LineMap;
import id.lumbung.cooperative.statement.reckoning.Part;
import id.lumbung.cooperative.statement.reckoning.StatementLine;
import id.lumbung.cooperative.statement.reckoning.StatementLine.Style;
import id.lumbung.platform.money.Rupiah;

/// Which line of the statement of cash flows tells of money that came from an account, or went to it:
/// `statement/cash-flow.csv`. The first line that names the account and the direction has it; what no line names stands
/// in the last of its class, so nothing is left out.
public final class CashFlowMap {

    public static final String OPENING = "AWAL";
    public static final String CLOSING = "AKHIR";
    public static final String INTER_UNIT = "O19";

    private enum Direction {
        MASUK, KELUAR, NETO;

        boolean is(Direction other) {
            return this == NETO || this == other;
        }
    }

    private record Range(String first, String last) {

        static Range of(String text) {
            var ends = text.split("\\.\\.");
            return new Range(ends[0], ends[ends.length - 1]);
        }

        boolean holds(String code) {
            return code.compareTo(first) >= 0 && code.compareTo(last) <= 0;
        }
    }

    private record Rule(CashFlow flow, String code, String name, Direction direction, List<Range> accounts) {

        boolean names(Account account, Direction direction) {
            return this.direction.is(direction) && belongs(account)
                    && accounts.stream().anyMatch(range -> range.holds(account.code().value()));
        }

        /// The class of the chart speaks, where it names one: a cooperative may add accounts of its own.
        private boolean belongs(Account account) {
            return account.cashFlow() == CashFlow.NON || account.cashFlow() == flow;
        }

        boolean isRest() {
            return accounts.isEmpty();
        }
    }

    private static final List<Rule> RULES = LineMap.rows("/statement/cash-flow.csv").stream().map(CashFlowMap::rule)
            .toList();
    private static final List<StatementLine> LINES = lines();

    private CashFlowMap() {}

    public static List<StatementLine> statementLines() {
        return LINES;
    }

    /// The lines of money that came from the account, and of money that went to it.
    public static String in(Account account) {
        return line(account, Direction.MASUK);
    }

    public static String out(Account account) {
        return line(account, Direction.KELUAR);
    }

    /// @param opening the cash accounts before the months
    /// @param interUnit what an outlet got from the others without an entry that says so
    public static Column column(List<Flow> flows, List<Part> opening, Rupiah interUnit) {
        var parts = new HashMap<String, List<Part>>();
        flows.forEach(flow -> {
            add(parts, in(flow.account()), flow.account(), flow.in());
            add(parts, out(flow.account()), flow.account(), flow.out().negate());
        });
        if (!interUnit.isZero()) {
            parts.computeIfAbsent(INTER_UNIT, code -> new ArrayList<>()).add(new Part(null, interUnit));
        }
        parts.put(OPENING, opening);
        return Column.of(LINES, parts);
    }

    private static void add(Map<String, List<Part>> parts, String line, Account account, Rupiah amount) {
        if (amount.isZero()) {
            return;
        }
        var known = parts.computeIfAbsent(line, code -> new ArrayList<>());
        for (int at = 0; at < known.size(); at++) {
            if (account.equals(known.get(at).account())) {
                known.set(at, new Part(account, known.get(at).amount().plus(amount)));
                return;
            }
        }
        known.add(new Part(account, amount));
    }

    private static String line(Account account, Direction direction) {
        return RULES.stream().filter(rule -> rule.names(account, direction)).findFirst()
                .orElseGet(() -> rest(account)).code();
    }

    private static Rule rest(Account account) {
        var flow = account.cashFlow() == CashFlow.INV || account.cashFlow() == CashFlow.PEN
                ? account.cashFlow()
                : CashFlow.OPR;
        return RULES.stream().filter(rule -> rule.isRest() && rule.flow() == flow).findFirst().orElseThrow();
    }

    private static Rule rule(List<String> cells) {
        return new Rule(CashFlow.valueOf(cells.get(0)), cells.get(1), cells.get(2), Direction.valueOf(cells.get(3)),
                Arrays.stream(cells.get(4).split(",")).filter(range -> !range.isEmpty()).map(Range::of).toList());
    }

    private static List<StatementLine> lines() {
        return Stream.of(
                ofClass(CashFlow.OPR, "Arus kas dari aktivitas operasi", "Arus kas operasi"),
                ofClass(CashFlow.INV, "Arus kas dari aktivitas investasi", "Arus kas investasi"),
                ofClass(CashFlow.PEN, "Arus kas dari aktivitas pendanaan", "Arus kas pendanaan"),
                List.of(StatementLine.sum("NAIK", "Kenaikan (penurunan) kas", Style.JUMLAH,
                        List.of("OPR", "INV", "PEN")),
                        StatementLine.plain(OPENING, "Saldo awal kas dan bank"),
                        StatementLine.sum(CLOSING, "Saldo akhir kas dan bank", Style.TOTAL, List.of("NAIK", OPENING))))
                .flatMap(List::stream).toList();
    }

    private static List<StatementLine> ofClass(CashFlow flow, String heading, String sum) {
        var plain = RULES.stream().filter(rule -> rule.flow() == flow)
                .map(rule -> StatementLine.plain(rule.code(), rule.name())).toList();
        return Stream.of(List.of(StatementLine.heading("J" + flow, heading)), plain, List.of(
                StatementLine.sum(flow.name(), sum, Style.JUMLAH, plain.stream().map(StatementLine::code).toList())))
                .flatMap(List::stream).toList();
    }
}
