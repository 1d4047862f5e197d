package id.lumbung.cooperative.statement.reckoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.statement.reckoning.StatementLine.Style;
import id.lumbung.platform.money.Rupiah;

/// What the lines of a statement amount to in one period, with the accounts behind each.
public record Column(Map<String, Rupiah> amounts, Map<String, List<Part>> parts) {

    public Rupiah amount(String code) {
        return amounts.getOrDefault(code, Rupiah.ZERO);
    }

    public List<Part> parts(String code) {
        return parts.getOrDefault(code, List.of());
    }

    /// Adds up lines whose parts are known.
    public static Column of(List<StatementLine> lines, Map<String, List<Part>> parts) {
        var amounts = new LinkedHashMap<String, Rupiah>();
        for (var line : lines) {
            if (line.isSum()) {
                amounts.put(line.code(), line.of().stream()
                        .map(code -> amounts.getOrDefault(code, Rupiah.ZERO)).reduce(Rupiah.ZERO, Rupiah::plus));
            } else if (line.style() == Style.BARIS) {
                amounts.put(line.code(), parts.getOrDefault(line.code(), List.of()).stream().map(Part::amount)
                        .reduce(Rupiah.ZERO, Rupiah::plus));
            }
        }
        return new Column(amounts, parts);
    }

    /// The parts of plain lines: accounts by the line of the chart that they stand in.
    public static Map<String, List<Part>> parts(List<StatementLine> lines, List<Movement> movements,
            Function<Movement, Rupiah> figure) {
        var parts = new HashMap<String, List<Part>>();
        for (var line : lines) {
            if (line.style() == Style.BARIS) {
                var accounts = new TreeMap<AccountCode, Part>();
                movements.stream().filter(line::shows).forEach(movement -> {
                    var amount = figure.apply(movement);
                    accounts.merge(movement.account().code(),
                            new Part(movement.account(), line.side() == Side.DEBIT ? amount : amount.negate()),
                            (one, other) -> new Part(one.account(), one.amount().plus(other.amount())));
                });
                accounts.values().removeIf(part -> part.amount().isZero());
                parts.put(line.code(), new ArrayList<>(accounts.values()));
            }
        }
        return parts;
    }
}
