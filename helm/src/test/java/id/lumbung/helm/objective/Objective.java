package id.lumbung.helm.objective;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// What people are promised of one thing in thirty days, and how a thing that went wrong is told from one that went well.
///
/// @param name under which its shares are recorded, as in `lumbung:door_errors:ratio_rate5m`
/// @param alert how the names of its alerts begin
/// @param title what a dashboard calls it
/// @param promise the share that goes well
/// @param bad how many a second went wrong, in five minutes
/// @param all how many a second there were
/// @param trouble how an alert says it after a percentage
public record Objective(String name, String alert, String title, BigDecimal promise, String bad, String all,
        String trouble) {

    /// Fewer than these that went wrong in the longer window wake nobody and make no ticket: at night one of three is no rate.
    static final int NOT_BEFORE = 10;
    static final int DAYS = 30;

    private static final List<String> OFTEN = List.of("30m", "1h", "6h");
    private static final List<String> SELDOM = List.of("3d", "30d");

    /// The share recorded over a window.
    public String ratio(String window) {
        return "lumbung:" + name + ":ratio_rate" + window;
    }

    /// The share that may go wrong.
    public BigDecimal budget() {
        return BigDecimal.ONE.subtract(promise);
    }

    /// The budget as minutes in which everything goes wrong.
    String minutes() {
        return budget().multiply(BigDecimal.valueOf(DAYS * 24 * 60)).stripTrailingZeros().toPlainString();
    }

    public String percent() {
        return promise.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    String alert(Burn burn) {
        return alert + "Budget" + burn.name();
    }

    /// How many there were and how many went wrong, then their share: nothing is asked for is no share, not a division by 0.
    String often() {
        var rules = new StringBuilder(record(events("bad"), bad) + record(events("all"), all)
                + record(ratio("5m"), events("bad") + " / (" + events("all") + " > 0)"));
        OFTEN.forEach(window -> rules.append(over(window)));
        return rules.toString();
    }

    String seldom() {
        return String.join("", SELDOM.stream().map(this::over).toList());
    }

    String alerts() {
        return String.join("", List.of(Burn.values()).stream().map(this::alerted).toList());
    }

    /// Of what was recorded, and not of the counters: they have a series for each regency, and a month of those is more than
    /// Prometheus reads for one answer.
    private String over(String window) {
        return record(ratio(window), "avg_over_time(%1$s[%3$s]) / (avg_over_time(%2$s[%3$s]) > 0)"
                .formatted(events("bad"), events("all"), window));
    }

    private String alerted(Burn burn) {
        var limit = burn.factor + " * " + budget().toPlainString();
        return """
                      - alert: %s
                        expr: |
                          %s > %s
                            and %s > %s
                            and avg_over_time(%s[%s]) * %d >= %d
                        for: %s
                        labels: { severity: %s }
                        annotations:
                          summary: "{{ $value | humanizePercentage }} %s%s"
                          runbook_url: RUNBOOK#%s
                """.formatted(alert(burn), ratio(burn.still), limit, ratio(burn.matters), limit, events("bad"),
                burn.matters, burn.hours * 3600, NOT_BEFORE, burn.patience, burn.severity, trouble, burn.lasting,
                alert(burn).toLowerCase(Locale.ROOT));
    }

    private String events(String which) {
        return "lumbung:" + name + ":" + which + "_rate5m";
    }

    private static String record(String as, String expression) {
        return """
                      - record: %s
                        expr: %s
                """.formatted(as, expression);
    }
}
