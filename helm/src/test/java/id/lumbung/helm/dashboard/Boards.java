package id.lumbung.helm.dashboard;

import java.util.List;

import id.lumbung.helm.objective.Objectives;

import static id.lumbung.helm.dashboard.Board.board;
import static id.lumbung.helm.dashboard.Panel.graph;
import static id.lumbung.helm.dashboard.Panel.list;
import static id.lumbung.helm.dashboard.Panel.number;
import static id.lumbung.helm.dashboard.Pictures.DOOR;
import static id.lumbung.helm.dashboard.Pictures.failing;
import static id.lumbung.helm.dashboard.Pictures.heapInUse;
import static id.lumbung.helm.dashboard.Pictures.hourly;
import static id.lumbung.helm.dashboard.Pictures.inFlight;
import static id.lumbung.helm.dashboard.Pictures.openFiles;
import static id.lumbung.helm.dashboard.Pictures.outcomes;
import static id.lumbung.helm.dashboard.Pictures.poolsInUse;
import static id.lumbung.helm.dashboard.Pictures.processor;
import static id.lumbung.helm.dashboard.Pictures.quantile;
import static id.lumbung.helm.dashboard.Pictures.regenciesAtWork;
import static id.lumbung.helm.dashboard.Pictures.requests;
import static id.lumbung.helm.dashboard.Pictures.slowest;
import static id.lumbung.helm.dashboard.Query.query;

/// What operators look at. The JSON in the chart is written from here: `mvn -pl helm test -Dtest=DashboardsTest
/// -Dlumbung.dashboards=write`.
final class Boards {

    private Boards() {}

    static List<Board> all() {
        return List.of(platform(), PromisesBoard.promises(), RegencyBoards.regencyTable(), RegencyBoards.oneRegency(),
                LedgerBoard.ledger(), gateway(),
                MachineBoards.databases(), MachineBoards.machines(),
                MachineBoards.keycloak(), launchDay(), RegencyBoards.onboarding());
    }

    private static Board platform() {
        return board("platform", "Platform", "Whether all is well, from far away.")
                .row("Now",
                        requests(),
                        failing(),
                        slowest(),
                        number("Recordings failed", "percentunit",
                                "Share of what treasurers recorded in the last five minutes that failed. We promise 0.05 %.",
                                "lumbung:posting_errors:ratio_rate5m").redFrom(0.0005),
                        regenciesAtWork(),
                        number("Alerts", "short", "Alerts that fire now, without the one that always does.",
                                "count(ALERTS{alertstate=\"firing\",alertname!=\"Watchdog\"}) or vector(0)")
                                .redFrom(1))
                .row("What people meet",
                        outcomes(),
                        graph("Time at the door", "s", "Half, 95 and 99 of a hundred requests are faster than this.",
                                quantile(0.5, "http_server_requests_seconds_bucket{application=\"gateway\"}", "half"),
                                quantile(0.95, "http_server_requests_seconds_bucket{application=\"gateway\"}", "95 %"),
                                quantile(0.99, "http_server_requests_seconds_bucket{application=\"gateway\"}",
                                        "99 %")),
                        graph("Budgets left", "percentunit",
                                "What is left of what may go wrong in thirty days. Below nothing, a promise is broken; Objectives says which.",
                                Objectives.all().stream().map(PromisesBoard::leftOf).toArray(Query[]::new)))
                .row("Services",
                        graph("Requests by service", "reqps", "Requests that each service answered.",
                                query("sum by (application) (rate(http_server_requests_seconds_count{application=~\".+-service|gateway\"}[$__rate_interval]))")
                                        .as("{{application}}")),
                        graph("Answers of 500 and above by service", "reqps",
                                "Requests that a service failed to answer.",
                                query("sum by (application) (rate(http_server_requests_seconds_count{status=~\"5..\",application=~\".+-service|gateway\"}[$__rate_interval])) "
                                        + "or 0 * sum by (application) (rate(http_server_requests_seconds_count{application=~\".+-service|gateway\"}[$__rate_interval]))")
                                        .as("{{application}}")),
                        graph("95 of a hundred by service", "s", "95 of a hundred requests of a service are faster.",
                                query("histogram_quantile(0.95, sum by (le, application) (rate(http_server_requests_seconds_bucket{application=~\".+-service|gateway\"}[$__rate_interval])))")
                                        .as("{{application}}")))
                .row("Work done",
                        graph("Recordings", "short", "What treasurers recorded, in each hour.",
                                hourly("lumbung_postings_total{outcome=\"recorded\"}", "recordings")),
                        graph("Receipts", "short", "Kuitansi and proofs of payment issued, in each hour.",
                                hourly("lumbung_receipts_total", "receipts")),
                        graph("Visitors at the desks", "short", "Steps of visitors at the desks, in each hour.",
                                query("sum by (outcome) (increase(lumbung_tickets_total[1h]))").as("{{outcome}}")),
                        graph("Months closed", "short", "Acts upon months, in each hour.",
                                query("sum by (act) (increase(lumbung_periods_total[1h]))").as("{{act}}")))
                .row("Processes",
                        list("Who answers", "short", "1: its figures can be read. 0: it cannot be reached.",
                                "min by (application, job, instance) (up)").redFrom(2),
                        list("What fires", "short", "Every alert that fires. Watchdog always does.",
                                "ALERTS{alertstate=\"firing\"}"));
    }

    private static Board gateway() {
        return board("gateway", "Gateway", "The door: who comes, who is turned away, and how long it takes.")
                .row("Now",
                        requests(),
                        inFlight(),
                        number("Sessions", "short", "Sessions in memory: about as many people have the platform open.",
                                "sum(lumbung_gateway_sessions) or max(lumbung_gateway_sessions_shared)")
                                .redFrom(45_000),
                        number("Limited", "reqps", "Requests refused because somebody asked too much.",
                                "sum(rate(lumbung_gateway_requests_total{outcome=\"limited\"}[$__rate_interval])) or vector(0)")
                                .redFrom(10))
                .row("Routes",
                        graph("Requests by route", "reqps", "Where requests go.",
                                query("sum by (uri) (rate(http_server_requests_seconds_count{application=\"gateway\"}[$__rate_interval]))")
                                        .as("{{uri}}")),
                        graph("95 of a hundred by route", "s", "95 of a hundred requests of a route are faster.",
                                query("histogram_quantile(0.95, sum by (le, uri) (rate(http_server_requests_seconds_bucket{application=\"gateway\"}[$__rate_interval])))")
                                        .as("{{uri}}")),
                        graph("Answers by status", "reqps", "What the door answered.",
                                query("sum by (status) (rate(http_server_requests_seconds_count{application=\"gateway\"}[$__rate_interval]))")
                                        .as("{{status}}")))
                .row("Upstream",
                        graph("Connections to services", "short",
                                "Connections that carry a request to a service, and those that wait unused.",
                                query("sum by (remote_address) (reactor_netty_connection_provider_active_connections{application=\"gateway\"})")
                                        .as("{{remote_address}} busy"),
                                query("sum by (remote_address) (reactor_netty_connection_provider_idle_connections{application=\"gateway\"})")
                                        .as("{{remote_address}} idle")),
                        graph("Waiting for a connection", "short",
                                "Requests for which all 500 connections are in use.",
                                query("sum(reactor_netty_connection_provider_pending_connections{application=\"gateway\"})")
                                        .as("waiting")),
                        graph("Asked for another regency", "short",
                                "Requests in each hour for a regency that the token does not name.",
                                query("sum by (regency) (increase(lumbung_gateway_cross_tenant_total[1h]))")
                                        .as("{{regency}}"))
                                .mayBeEmpty());
    }

    private static Board launchDay() {
        return board("launch", "Launch day", "For the big screen on the day when everybody comes.")
                .row("People",
                        number("Here now", "short",
                                "Sessions at the door: about as many people have the platform open.",
                                "sum(lumbung_gateway_sessions) or max(lumbung_gateway_sessions_shared)"),
                        number("Came in the last minute", "short", "People who signed in within the last minute.",
                                "sum(increase(keycloak_user_events_total{event=\"login\",error=\"\"}[1m]))"),
                        regenciesAtWork(),
                        requests())
                .row("How they fare",
                        failing(),
                        number("Turned away", "percentunit",
                                "Share of requests refused because somebody, or a regency, asked too much.",
                                "(sum(rate(lumbung_gateway_requests_total{outcome=\"limited\"}[$__rate_interval])) or vector(0)) / "
                                        + DOOR)
                                .redFrom(0.05),
                        slowest(),
                        inFlight())
                .row("Coming",
                        graph("People", "short", "Sessions at the door over time.",
                                query("sum(lumbung_gateway_sessions) or max(lumbung_gateway_sessions_shared)")
                                        .as("here")),
                        graph("Signing in", "cpm", "People who sign in, and who fail to, each minute.",
                                query("60 * sum(rate(keycloak_user_events_total{event=\"login\",error=\"\"}[$__rate_interval]))")
                                        .as("signed in"),
                                query("60 * (sum(rate(keycloak_user_events_total{event=\"login\",error!=\"\"}[$__rate_interval])) or vector(0))")
                                        .as("failed")),
                        outcomes())
                .row("What gives way first",
                        processor(),
                        poolsInUse(),
                        heapInUse(),
                        openFiles());
    }
}
