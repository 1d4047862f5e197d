package id.lumbung.helm.dashboard;

import java.util.LinkedHashMap;
import java.util.List;

import id.lumbung.helm.objective.Objectives;

import static id.lumbung.helm.dashboard.Board.board;
import static id.lumbung.helm.dashboard.Panel.graph;
import static id.lumbung.helm.dashboard.Panel.list;
import static id.lumbung.helm.dashboard.Panel.number;
import static id.lumbung.helm.dashboard.Panel.regencies;
import static id.lumbung.helm.dashboard.Query.query;

/// What operators look at. The JSON in the chart is written from here: `mvn -pl helm test -Dtest=DashboardsTest
/// -Dlumbung.dashboards=write`.
final class Boards {

    private static final String DOOR = "sum(rate(lumbung_gateway_requests_total[$__rate_interval]))";
    private static final String DOOR_P99 = "histogram_quantile(0.99, sum by (le) (rate("
            + "http_server_requests_seconds_bucket{application=\"gateway\"}[$__rate_interval])))";
    private static final String ACTIVE = "count(sum by (regency) (increase("
            + "lumbung_gateway_requests_total{regency!=\"none\"}[1h])) > 0)";

    private Boards() {}

    static List<Board> all() {
        return List.of(platform(), PromisesBoard.promises(), regencyTable(), oneRegency(), ledger(), gateway(),
                databases(), machines(),
                keycloak(), launchDay(), onboarding());
    }

    private static Board platform() {
        return board("platform", "Platform", "Whether all is well, from far away.")
                .row("Now",
                        number("Requests", "reqps", "Requests at the door each second.", DOOR),
                        number("Failed", "percentunit",
                                "Share of requests of the last five minutes that failed through our own fault. We promise 0.1 % in a month.",
                                "lumbung:door_errors:ratio_rate5m").redFrom(0.001),
                        number("Slowest of a hundred", "s", "One request of a hundred takes longer than this.",
                                DOOR_P99)
                                .redFrom(2.5),
                        number("Recordings failed", "percentunit",
                                "Share of what treasurers recorded in the last five minutes that failed. We promise 0.05 %.",
                                "lumbung:posting_errors:ratio_rate5m").redFrom(0.0005),
                        number("Regencies at work", "short", "Regencies from which somebody asked in the last hour.",
                                ACTIVE),
                        number("Alerts", "short", "Alerts that fire now, without the one that always does.",
                                "count(ALERTS{alertstate=\"firing\",alertname!=\"Watchdog\"}) or vector(0)")
                                .redFrom(1))
                .row("What people meet",
                        graph("Requests by outcome", "reqps",
                                "What became of requests at the door: failed is ours, refused is what was asked, limited was too much.",
                                query("sum by (outcome) (rate(lumbung_gateway_requests_total[$__rate_interval]))")
                                        .as("{{outcome}}")),
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

    private static Board regencyTable() {
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

    private static Board oneRegency() {
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

    private static Board ledger() {
        return board("ledger", "Ledger", "Whether books are written, add up and are closed.")
                .row("Now",
                        number("Recordings", "short", "What treasurers recorded in the last hour.",
                                "sum(increase(lumbung_postings_total{outcome=\"recorded\"}[1h]))"),
                        number("Failed", "percentunit", "Share of recordings that failed in the last five minutes.",
                                "lumbung:posting_errors:ratio_rate5m").redFrom(0.0005),
                        number("95 of a hundred", "s", "95 of a hundred recordings are committed faster than this.",
                                "histogram_quantile(0.95, sum by (le) (rate(lumbung_posting_seconds_bucket[$__rate_interval])))")
                                .redFrom(1),
                        number("Books that do not add up", "short",
                                "Cooperatives whose books failed a proof of the last night. Anything but 0 wakes somebody.",
                                "sum(max by (kind) (lumbung_proofs_broken))").redFrom(1))
                .row("Recording",
                        graph("Recordings by outcome", "ops",
                                "Recorded, replayed because somebody pressed twice, refused with a reason, or failed.",
                                query("sum by (outcome) (rate(lumbung_postings_total[$__rate_interval]))")
                                        .as("{{outcome}}")),
                        graph("Time of a recording", "s", "From the typed form to the committed entries.",
                                quantile(0.5, "lumbung_posting_seconds_bucket", "half"),
                                quantile(0.95, "lumbung_posting_seconds_bucket", "95 %"),
                                quantile(0.99, "lumbung_posting_seconds_bucket", "99 %")),
                        graph("What is recorded", "short", "The ten events recorded most in each hour.",
                                query("topk(10, sum by (event) (increase(lumbung_postings_total{outcome=\"recorded\"}[1h])))")
                                        .as("{{event}}")))
                .row("Proving and closing",
                        graph("Proofs of the night", "short", "Books proved, by outcome, in each day.",
                                query("sum by (outcome) (increase(lumbung_proof_runs_total[24h]))").as("{{outcome}}"))
                                .mayBeEmpty(),
                        graph("Proofs that fail", "short", "Cooperatives whose books fail a proof, by its kind.",
                                query("max by (kind) (lumbung_proofs_broken)").as("{{kind}}")),
                        graph("Months", "short", "Months closed, sealed and opened again in each day.",
                                query("sum by (act) (increase(lumbung_periods_total[24h]))").as("{{act}}")),
                        graph("Cash counted", "short", "Counts of cash against the book, in each day.",
                                query("sum by (outcome) (increase(lumbung_cash_counts_total[24h]))")
                                        .as("{{outcome}}")))
                .row("Papers and files",
                        graph("Receipts", "short", "Receipts issued in each hour, by kind.",
                                query("sum by (kind) (increase(lumbung_receipts_total[1h]))").as("{{kind}}")),
                        graph("Statements", "short", "Statements that left the house in each day, by kind.",
                                query("sum by (kind) (increase(lumbung_statements_issued_total[24h]))")
                                        .as("{{kind}}"))
                                .mayBeEmpty(),
                        graph("Lines taken away", "short", "Lines of exports in each hour, by kind.",
                                query("sum by (kind) (increase(lumbung_export_lines_sum[1h]))").as("{{kind}}")),
                        graph("Workbooks", "short", "Rows of treasurers' own workbooks in each day.",
                                query("sum by (outcome) (increase(lumbung_workbook_rows_total[24h]))")
                                        .as("{{outcome}}"))
                                .mayBeEmpty());
    }

    private static Board gateway() {
        return board("gateway", "Gateway", "The door: who comes, who is turned away, and how long it takes.")
                .row("Now",
                        number("Requests", "reqps", "Requests at the door each second.", DOOR),
                        number("In flight", "short", "Requests that are being answered at this moment.",
                                "sum(lumbung_gateway_in_flight)"),
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

    private static Board databases() {
        return board("databases", "PostgreSQL and pools", "The databases, and who waits for them.")
                .row("Pools",
                        graph("Connections in use", "short", "Connections of a service's pools that do something.",
                                query("sum by (application) (hikaricp_connections_active)").as("{{application}}")),
                        graph("Waiting for a connection", "short",
                                "Requests that wait because the pool is empty. For more than moments, it is an incident.",
                                query("sum by (application) (hikaricp_connections_pending)").as("{{application}}")),
                        graph("Time until a connection is there", "s", "Mean wait for a connection.",
                                mean("hikaricp_connections_acquire_seconds", "application")),
                        graph("Time a connection is kept", "s", "Mean time for which a connection is used.",
                                mean("hikaricp_connections_usage_seconds", "application")))
                .and(graph("Share of the pool in use", "percentunit", "At 100 % the next one waits.",
                        query("sum by (application) (hikaricp_connections_active) / sum by (application) (hikaricp_connections_max)")
                                .as("{{application}}")),
                        graph("No connection in time", "ops", "Requests that gave up waiting: people saw 503.",
                                query("sum by (application) (rate(hikaricp_connections_timeout_total[$__rate_interval]))")
                                        .as("{{application}}")),
                        graph("Rows refused by row security", "short",
                                "Rows of another regency that the database itself had to refuse, in each hour. Each is a fault of ours.",
                                query("sum by (application) (increase(lumbung_tenancy_row_security_total[1h]))")
                                        .as("{{application}}")))
                .row("Databases",
                        graph("Transactions", "ops", "Transactions of each service's database.",
                                query("max by (application, outcome) (rate(lumbung_database_transactions_total[$__rate_interval]))")
                                        .as("{{application}} {{outcome}}")),
                        graph("Connections", "short", "Connections that the database counts, of all pods.",
                                query("max by (application) (lumbung_database_connections)").as("{{application}}")),
                        graph("Found in memory", "percentunit",
                                "Share of blocks that did not come from disk. Below 99 % the database wants more memory.",
                                query("max by (application) (rate(lumbung_database_blocks_total{from=\"memory\"}[$__rate_interval])) / "
                                        + "(max by (application) (rate(lumbung_database_blocks_total{from=\"memory\"}[$__rate_interval])) "
                                        + "+ max by (application) (rate(lumbung_database_blocks_total{from=\"disk\"}[$__rate_interval])))")
                                        .as("{{application}}")),
                        graph("Size", "bytes", "Bytes that each database takes on disk.",
                                query("max by (application) (lumbung_database_size_bytes)").as("{{application}}")))
                .and(graph("Longest transaction", "s", "A transaction that is open for minutes holds others up.",
                        query("max by (application) (lumbung_database_longest_seconds)").as("{{application}}")),
                        graph("Locks waited for", "short", "Locks that somebody waits for.",
                                query("max(lumbung_database_waiting)").as("locks")),
                        graph("Deadlocks", "short", "Deadlocks that PostgreSQL ended, in each hour.",
                                query("max by (application) (increase(lumbung_database_deadlocks_total[1h]))")
                                        .as("{{application}}")),
                        graph("Sorted on disk", "Bps", "Sorts that did not fit into memory.",
                                query("max by (application) (rate(lumbung_database_spilled_bytes_total[$__rate_interval]))")
                                        .as("{{application}}")));
    }

    private static Board machines() {
        return board("jvm", "JVM", "Memory, time and threads of our processes.")
                .row("Memory",
                        graph("Heap in use", "percentunit",
                                "Share of the heap in use. It falls when the collector has run; if it does not, something grows.",
                                query("sum by (application, instance) (jvm_memory_used_bytes{area=\"heap\"}) / "
                                        + "sum by (application, instance) (jvm_memory_max_bytes{area=\"heap\"} > 0)")
                                        .as("{{application}} {{instance}}")),
                        graph("Heap", "bytes", "Bytes of heap in use by each process.",
                                query("sum by (application, instance) (jvm_memory_used_bytes{area=\"heap\"})")
                                        .as("{{application}} {{instance}}")),
                        graph("Outside the heap", "bytes", "Classes, code and buffers.",
                                query("sum by (application, instance) (jvm_memory_used_bytes{area=\"nonheap\"})")
                                        .as("{{application}} {{instance}}")))
                .row("Collector",
                        graph("Time spent collecting", "percentunit",
                                "Share of time in which the collector held the process.",
                                query("sum by (application, instance) (rate(jvm_gc_pause_seconds_sum[$__rate_interval]))")
                                        .as("{{application}} {{instance}}")),
                        graph("Longest pause", "s", "The longest pause of the last minutes.",
                                query("max by (application, instance) (jvm_gc_pause_seconds_max)")
                                        .as("{{application}} {{instance}}")),
                        graph("Allocated", "Bps", "How fast objects are made.",
                                query("sum by (application, instance) (rate(jvm_gc_memory_allocated_bytes_total[$__rate_interval]))")
                                        .as("{{application}} {{instance}}")))
                .row("Processor and threads",
                        graph("Processor", "percentunit", "Share of the machine's processors that a process uses.",
                                query("max by (application, instance) (process_cpu_usage)")
                                        .as("{{application}} {{instance}}")),
                        graph("Threads", "short", "Threads of the system; virtual ones are not counted.",
                                query("sum by (application, instance) (jvm_threads_live_threads)")
                                        .as("{{application}} {{instance}}")),
                        graph("Open files", "percentunit",
                                "Share of the files and connections that a process may hold.",
                                query("max by (application, instance) (process_files_open_files / process_files_max_files)")
                                        .as("{{application}} {{instance}}")),
                        graph("Running since", "s",
                                "How long a process has been running: restarts are seen as steps down.",
                                query("max by (application, instance) (process_uptime_seconds)")
                                        .as("{{application}} {{instance}}")))
                .row("Logs",
                        graph("Lines of trouble", "short", "Warnings and errors in the logs, in each hour.",
                                query("sum by (application, level) (increase(logback_events_total{level=~\"warn|error\"}[1h]))")
                                        .as("{{application}} {{level}}")));
    }

    private static Board keycloak() {
        return board("keycloak", "Keycloak", "Signing in.")
                .row("Now",
                        number("Signed in", "short", "People who signed in within the last hour.",
                                "sum(increase(keycloak_user_events_total{event=\"login\",error=\"\"}[1h]))"),
                        number("Wrong", "percentunit",
                                "Share of attempts of the last hour that did not succeed. A third is usual; most is an attack or a fault.",
                                "(sum(increase(keycloak_user_events_total{event=\"login\",error!=\"\"}[1h])) or vector(0)) "
                                        + "/ sum(increase(keycloak_user_events_total{event=\"login\"}[1h]))")
                                .redFrom(0.5),
                        number("Requests", "reqps", "Requests that Keycloak answers each second.",
                                "sum(rate(http_server_requests_seconds_count{application=\"keycloak\"}[$__rate_interval]))"))
                .row("Events",
                        graph("Events", "ops", "What people and programs did at Keycloak.",
                                query("sum by (event) (rate(keycloak_user_events_total{error=\"\"}[$__rate_interval]))")
                                        .as("{{event}}")),
                        graph("Errors", "short", "What Keycloak refused in each hour, by reason.",
                                query("sum by (event, error) (increase(keycloak_user_events_total{error!=\"\"}[1h]))")
                                        .as("{{event}} {{error}}"))
                                .mayBeEmpty(),
                        graph("Passwords checked", "ops",
                                "Each costs about 70 ms of a processor: this decides how many people can sign in at once.",
                                query("sum by (outcome) (rate(keycloak_credentials_password_hashing_validations_total[$__rate_interval]))")
                                        .as("{{outcome}}")))
                .row("Process",
                        graph("Mean time", "s", "How long Keycloak takes to answer.",
                                query("sum(rate(http_server_requests_seconds_sum{application=\"keycloak\"}[$__rate_interval])) "
                                        + "/ sum(rate(http_server_requests_seconds_count{application=\"keycloak\"}[$__rate_interval]))")
                                        .as("mean")),
                        graph("Database connections", "short", "Connections in use, and requests that wait for one.",
                                query("sum(agroal_active_count{application=\"keycloak\"})").as("in use"),
                                query("sum(agroal_awaiting_count{application=\"keycloak\"})").as("waiting")),
                        graph("Heap in use", "bytes", "Bytes of heap in use by each process.",
                                query("sum by (instance) (jvm_memory_used_bytes{application=\"keycloak\",area=\"heap\"})")
                                        .as("{{instance}}")));
    }

    private static Board launchDay() {
        return board("launch", "Launch day", "For the big screen on the day when everybody comes.")
                .row("People",
                        number("Here now", "short",
                                "Sessions at the door: about as many people have the platform open.",
                                "sum(lumbung_gateway_sessions) or max(lumbung_gateway_sessions_shared)"),
                        number("Came in the last minute", "short", "People who signed in within the last minute.",
                                "sum(increase(keycloak_user_events_total{event=\"login\",error=\"\"}[1m]))"),
                        number("Regencies at work", "short", "Regencies from which somebody asked in the last hour.",
                                ACTIVE),
                        number("Requests", "reqps", "Requests at the door each second.", DOOR))
                .row("How they fare",
                        number("Failed", "percentunit", "Share of requests of the last five minutes that failed.",
                                "lumbung:door_errors:ratio_rate5m").redFrom(0.001),
                        number("Turned away", "percentunit",
                                "Share of requests refused because somebody, or a regency, asked too much.",
                                "(sum(rate(lumbung_gateway_requests_total{outcome=\"limited\"}[$__rate_interval])) or vector(0)) / "
                                        + DOOR)
                                .redFrom(0.05),
                        number("Slowest of a hundred", "s", "One request of a hundred takes longer than this.",
                                DOOR_P99)
                                .redFrom(2.5),
                        number("In flight", "short", "Requests that are being answered at this moment.",
                                "sum(lumbung_gateway_in_flight)"))
                .row("Coming",
                        graph("People", "short", "Sessions at the door over time.",
                                query("sum(lumbung_gateway_sessions) or max(lumbung_gateway_sessions_shared)")
                                        .as("here")),
                        graph("Signing in", "cpm", "People who sign in, and who fail to, each minute.",
                                query("60 * sum(rate(keycloak_user_events_total{event=\"login\",error=\"\"}[$__rate_interval]))")
                                        .as("signed in"),
                                query("60 * (sum(rate(keycloak_user_events_total{event=\"login\",error!=\"\"}[$__rate_interval])) or vector(0))")
                                        .as("failed")),
                        graph("Requests by outcome", "reqps", "What became of requests at the door.",
                                query("sum by (outcome) (rate(lumbung_gateway_requests_total[$__rate_interval]))")
                                        .as("{{outcome}}")))
                .row("What gives way first",
                        graph("Processor", "percentunit", "Share of a machine's processors that each process uses.",
                                query("max by (application, instance) (process_cpu_usage)")
                                        .as("{{application}} {{instance}}")),
                        graph("Pools", "percentunit", "Share of each pool of connections in use.",
                                query("sum by (application) (hikaricp_connections_active) / sum by (application) (hikaricp_connections_max)")
                                        .as("{{application}}")),
                        graph("Heap", "percentunit", "Share of the heap in use.",
                                query("sum by (application, instance) (jvm_memory_used_bytes{area=\"heap\"}) / "
                                        + "sum by (application, instance) (jvm_memory_max_bytes{area=\"heap\"} > 0)")
                                        .as("{{application}} {{instance}}")),
                        graph("Open files", "percentunit", "Share of the connections that a process may hold.",
                                query("max by (application, instance) (process_files_open_files / process_files_max_files)")
                                        .as("{{application}} {{instance}}")));
    }

    private static Board onboarding() {
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

    private static Query hourly(String counter, String name) {
        return query("sum(increase(" + counter + "[1h]))").as(name);
    }

    private static Query quantile(double share, String buckets, String name) {
        return query("histogram_quantile(" + share + ", sum by (le) (rate(" + buckets + "[$__rate_interval])))")
                .as(name);
    }

    private static Query mean(String timer, String by) {
        return query(
                "sum by (%2$s) (rate(%1$s_sum[$__rate_interval])) / sum by (%2$s) (rate(%1$s_count[$__rate_interval]))"
                        .formatted(timer, by))
                .as("{{" + by + "}}");
    }
}
