package id.lumbung.helm.objective;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What we promise; `docs/slo.md` gives the reasons. The rules in the chart are written from here:
/// `mvn -pl helm test -Dtest=ObjectivesTest -Dlumbung.objectives=write`.
public final class Objectives {

    private static final String OR_NONE = " or vector(0)";

    private Objectives() {}

    public static List<Objective> all() {
        return List.of(
                new Objective("door_errors", "DoorError", "Requests", new BigDecimal("0.999"),
                        rate("lumbung_gateway_requests_total{outcome=\"failed\"}") + OR_NONE,
                        rate("lumbung_gateway_requests_total") + OR_NONE, "of requests fail at the door"),
                new Objective("poor_pages", "Page", "Pages", new BigDecimal("0.99"),
                        allBut("lumbung_gateway_pages_seconds", "le=\"1.0\",outcome!=\"failed\""),
                        rate("lumbung_gateway_pages_seconds_count") + OR_NONE,
                        "of pages fail or take longer than a second"),
                new Objective("sign_in_errors", "SignIn", "Sign-ins", new BigDecimal("0.995"),
                        rate("lumbung_gateway_sign_ins_total{outcome=\"failed\"}") + OR_NONE,
                        rate("lumbung_gateway_sign_ins_total{outcome!=\"refused\"}") + OR_NONE,
                        "of sign-ins fail through our own fault"),
                new Objective("posting_errors", "PostingError", "Recordings", new BigDecimal("0.9995"),
                        rate("lumbung_postings_total{outcome=\"failed\"}") + OR_NONE,
                        rate("lumbung_postings_total") + OR_NONE, "of what treasurers record fails"),
                new Objective("slow_postings", "SlowPosting", "Time of recordings", new BigDecimal("0.99"),
                        allBut("lumbung_posting_seconds", "le=\"1.0\""),
                        rate("lumbung_posting_seconds_count") + OR_NONE,
                        "of what treasurers record takes longer than a second"));
    }

    static String yaml() {
        return """
                # What people are promised, written by id.lumbung.helm.objective.Objectives; docs/slo.md gives the reasons.
                # mvn -pl helm test -Dtest=ObjectivesTest -Dlumbung.objectives=write
                groups:
                """
                + group("shares", "30s", Objective::often) + group("months", "2m", Objective::seldom)
                + group("objectives", "30s", Objective::alerts);
    }

    private static String group(String name, String interval, Function<Objective, String> rules) {
        return """
                  - name: lumbung-%s
                    interval: %s
                    rules:
                """.formatted(name, interval) + all().stream().map(rules).collect(Collectors.joining());
    }

    private static String rate(String counter) {
        return "sum(rate(" + counter + "[5m]))";
    }

    /// Those of a timer that are in no bucket that counts as good.
    private static String allBut(String timer, String good) {
        return "clamp_min(" + rate(timer + "_count") + " - " + rate(timer + "_bucket{" + good + "}") + ", 0)" + OR_NONE;
    }
}
