package id.lumbung.helm.dashboard;

import java.util.LinkedHashMap;

import static id.lumbung.helm.dashboard.Board.board;
import static id.lumbung.helm.dashboard.Panel.graph;
import static id.lumbung.helm.dashboard.Panel.number;
import static id.lumbung.helm.dashboard.Panel.regencies;
import static id.lumbung.helm.dashboard.Pictures.ACTIVE;
import static id.lumbung.helm.dashboard.Pictures.DOOR;
import static id.lumbung.helm.dashboard.Query.query;

/// Where people are: all regencies, one of them, and those that come and go.
final class RegencyBoards {

    private RegencyBoards() {}

    static Board regencyTable() {
        var columns = new LinkedHashMap<Query, String>();
        columns.put(query("sum by (regency) (rate(lumbung_gateway_requests_total{regency!=\"none\"}[5m]))")
                .as("Requests/s"), "reqps");
        columns.put(query(
                "(sum by (regency) (rate(lumbung_gateway_requests_total{regency!=\"none\",outcome=\"failed\"}[1h])) "
                        + "or 0 * sum by (regency) (rate(lumbung_gateway_requests_total{regency!=\"none\"}[1h]))) "
                        + "/ sum by (regency) (rate(lumbung_gateway_requests_total{regency!=\"none\"}[1h]))")
                .as("Failed"), "percentunit");
        columns.put(query("sum by (regency) (rate(lumbung_gateway_time_seconds_sum{regency!=\"none\"}[1h])) "
                + "/ sum by (regency) (rate(lumbung_gateway_time_seconds_count{regency!=\"none\"}[1h]))")
                .as("Mean time"), "s");
        columns.put(query("1000 * max by (regency) (max_over_time(lumbung_latest_seconds{what=\"posting\"}[30d]))")
                .as("Last recording"), "dateTimeFromNow");
        columns.put(query("1000 * max by (regency) (max_over_time(lumbung_latest_seconds{what=\"closing\"}[60d]))")
                .as("Last closing"), "dateTimeFromNow");
        return board("regencies", "Regencies", "All regencies, so that the one that suffers or sleeps stands out.")
                .row("Every regency", regencies("Regencies",
                        "One line for each regency that asked something: its traffic as a curve, what failed, how long it took, when somebody last recorded and last closed a month. A click opens it.",
                        query("sum by (regency) (rate(lumbung_gateway_requests_total{regency!=\"none\"}[$__rate_interval]))")
                                .as("Traffic"),
                        columns))
                .row("Outliers",
                        graph("Most asked", "reqps", "The ten regencies that ask most.",
                                query("topk(10, sum by (regency) (rate(lumbung_gateway_requests_total{regency!=\"none\"}[$__rate_interval])))")
                                        .as("{{regency}}")),
                        graph("Slowest", "s", "The ten regencies that wait longest, on average.",
                                query("topk(10, sum by (regency) (rate(lumbung_gateway_time_seconds_sum{regency!=\"none\"}[$__rate_interval])) "
                                        + "/ sum by (regency) (rate(lumbung_gateway_time_seconds_count{regency!=\"none\"}[$__rate_interval])))")
                                        .as("{{regency}}")),
                        graph("Limited", "reqps", "Regencies that ask more than they may.",
                                query("topk(10, sum by (regency) (rate(lumbung_gateway_requests_total{outcome=\"limited\"}[$__rate_interval])))")
                                        .as("{{regency}}"))
                                .mayBeEmpty());
    }

    static Board oneRegency() {
        return board("regency", "One regency", "How it goes in the regency that is chosen above.").ofOneRegency()
                .row("Now",
                        number("Requests", "reqps", "Requests from this regency each second.",
                                "sum(rate(lumbung_gateway_requests_total{regency=\"$regency\"}[$__rate_interval]))"),
                        number("Failed", "percentunit", "Share of its requests of the last hour that failed.",
                                "(sum(rate(lumbung_gateway_requests_total{regency=\"$regency\",outcome=\"failed\"}[1h])) or vector(0)) "
                                        + "/ sum(rate(lumbung_gateway_requests_total{regency=\"$regency\"}[1h]))")
                                .redFrom(0.001),
                        number("Mean time", "s", "How long its requests of the last hour took on average.",
                                "sum(rate(lumbung_gateway_time_seconds_sum{regency=\"$regency\"}[1h])) "
                                        + "/ sum(rate(lumbung_gateway_time_seconds_count{regency=\"$regency\"}[1h]))"),
                        number("Last recording", "dateTimeFromNow",
                                "When somebody of this regency last recorded something.",
                                "1000 * max(max_over_time(lumbung_latest_seconds{what=\"posting\",regency=\"$regency\"}[30d]))"),
                        number("Last closing", "dateTimeFromNow",
                                "When a cooperative of this regency last closed a month.",
                                "1000 * max(max_over_time(lumbung_latest_seconds{what=\"closing\",regency=\"$regency\"}[60d]))"))
                .row("Over time",
                        graph("Requests by outcome", "reqps", "What became of its requests.",
                                query("sum by (outcome) (rate(lumbung_gateway_requests_total{regency=\"$regency\"}[$__rate_interval]))")
                                        .as("{{outcome}}")),
                        graph("Beside all others", "s",
                                "How long its requests took on average, and those of all regencies.",
                                query("sum(rate(lumbung_gateway_time_seconds_sum{regency=\"$regency\"}[$__rate_interval])) "
                                        + "/ sum(rate(lumbung_gateway_time_seconds_count{regency=\"$regency\"}[$__rate_interval]))")
                                        .as("this regency"),
                                query("sum(rate(lumbung_gateway_time_seconds_sum{regency!=\"none\"}[$__rate_interval])) "
                                        + "/ sum(rate(lumbung_gateway_time_seconds_count{regency!=\"none\"}[$__rate_interval]))")
                                        .as("all")),
                        graph("Share of the platform", "percentunit",
                                "How much of all requests come from this regency.",
                                query("sum(rate(lumbung_gateway_requests_total{regency=\"$regency\"}[$__rate_interval])) / "
                                        + DOOR).as("share")))
                .row("Borders",
                        graph("Asked by strangers", "short",
                                "Requests for this regency by people whose token does not name it, in each hour: refused at the door, or by a service.",
                                query("sum(increase(lumbung_gateway_cross_tenant_total{regency=\"$regency\"}[1h]))")
                                        .as("at the door"),
                                query("sum(increase(lumbung_tenancy_cross_tenant_total{regency=\"$regency\"}[1h]))")
                                        .as("at a service"))
                                .mayBeEmpty());
    }

    static Board onboarding() {
        return board("onboarding", "Onboarding", "Regencies that come aboard, and those that leave.")
                .row("Now",
                        number("Came aboard", "short", "Regencies that came aboard in the last 24 hours.",
                                "sum(increase(lumbung_onboarding_total{outcome=\"opened\"}[24h]))"),
                        number("Stopped", "short",
                                "Times that an onboarding stopped half-way in the last 24 hours. It goes on by itself.",
                                "sum(increase(lumbung_onboarding_total{outcome=\"stopped\"}[24h])) or vector(0)")
                                .redFrom(1),
                        number("Ask at the door", "short", "Regencies from which somebody asked in the last hour.",
                                ACTIVE))
                .row("Steps",
                        graph("Time of each step", "s",
                                "Mean time of each of the seven steps. Keycloak takes most of it.",
                                query("sum by (step) (rate(lumbung_onboarding_step_seconds_sum[1h])) / sum by (step) (rate(lumbung_onboarding_step_seconds_count[1h]))")
                                        .as("{{step}}")),
                        graph("Longest step", "s", "The longest of each step in the last minutes.",
                                query("max by (step) (lumbung_onboarding_step_seconds_max)").as("{{step}}")),
                        graph("Outcomes", "short", "Regencies aboard and half-way, in each hour.",
                                query("sum by (outcome) (increase(lumbung_onboarding_total[1h]))").as("{{outcome}}")))
                .row("People",
                        graph("Accounts of office holders", "short", "Accounts given to boards, in each day.",
                                query("sum(increase(lumbung_organ_accounts_total[24h]))").as("accounts")),
                        graph("Cooperatives registered", "short", "Cooperatives entered in registers, in each day.",
                                query("sum(increase(lumbung_cooperatives_registered_total[24h]))").as("cooperatives")),
                        graph("Lists of regencies", "short", "Rows of operators' lists, in each day.",
                                query("sum by (outcome) (increase(lumbung_onboarding_rows_total[24h]))")
                                        .as("{{outcome}}"))
                                .mayBeEmpty(),
                        graph("Regencies closed", "short", "Steps of closing a regency, in each day.",
                                query("sum by (step) (increase(lumbung_closures_total[24h]))").as("{{step}}"))
                                .mayBeEmpty());
    }
}
