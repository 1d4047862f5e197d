package id.lumbung.cooperative.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import id.lumbung.platform.money.Rupiah;

/// A line as it travels to the journal and back, inside its entry.
record LineRow(String account, long debit, long credit, String unit, Participation participation,
        Subject.@Nullable Kind kind,
        @Nullable UUID subject, @Nullable String name, @Nullable LocalDate period) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<LineRow>> ROWS = new TypeReference<>() {};

    static String write(List<Line> lines) {
        return JSON.writeValueAsString(lines.stream().map(LineRow::of).toList());
    }

    static List<Line> read(String json) {
        return JSON.readValue(json, ROWS).stream().map(LineRow::line).toList();
    }

    private static LineRow of(Line line) {
        var amount = line.amount().amount();
        var period = line.period();
        return new LineRow(line.account().value(), line.side() == Side.DEBIT ? amount : 0,
                line.side() == Side.KREDIT ? amount : 0, line.unit().code(), line.participation(),
                line.subject().kind(),
                line.subject().id(), line.subject().name(), period == null ? null : period.atDay(1));
    }

    private Line line() {
        return new Line(new AccountCode(account), debit > 0 ? Side.DEBIT : Side.KREDIT, Rupiah.of(debit + credit),
                Subject.of(kind, subject, name), participation, new Unit(unit),
                period == null ? null : YearMonth.from(period));
    }
}
