package id.lumbung.helm.dashboard;

import static id.lumbung.helm.dashboard.Board.board;
import static id.lumbung.helm.dashboard.Panel.graph;
import static id.lumbung.helm.dashboard.Panel.number;
import static id.lumbung.helm.dashboard.Pictures.heapInUse;
import static id.lumbung.helm.dashboard.Pictures.mean;
import static id.lumbung.helm.dashboard.Pictures.openFiles;
import static id.lumbung.helm.dashboard.Pictures.poolsInUse;
import static id.lumbung.helm.dashboard.Pictures.processor;
import static id.lumbung.helm.dashboard.Query.query;

/// Where it hurts when machines are short of something.
final class MachineBoards {

    private MachineBoards() {}

    static Board databases() {
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
                .and(poolsInUse(),
                        graph("No connection in time", "ops", "Requests that gave up waiting: people saw 503.",
                                query("sum by (application) (rate(hikaricp_connections_timeout_total[$__rate_interval]))")
                                        .as("{{application}}")),
                        graph("Rows refused by row security", "short",
                                "Rows of another regency that the database itself had to refuse, in each hour. Each is a fault of ours.",
                                query("sum by (application) (increase(lumbung_tenancy_row_security_total[1h]))")
                                        .as("{{application}}")))
                .row("Databases",
                        graph("Transactions", "ops", "Transactions of each service's database.",
                                query("max by (application, cell, outcome) (rate(lumbung_database_transactions_total[$__rate_interval]))")
                                        .as("{{application}} {{cell}} {{outcome}}")),
                        graph("Connections", "short", "Connections that the database counts, of all pods.",
                                query("max by (application, cell) (lumbung_database_connections)")
                                        .as("{{application}} {{cell}}")),
                        graph("Found in memory", "percentunit",
                                "Share of blocks that did not come from disk. Below 99 % the database wants more memory.",
                                query("max by (application, cell) (rate(lumbung_database_blocks_total{from=\"memory\"}[$__rate_interval])) / "
                                        + "(max by (application, cell) (rate(lumbung_database_blocks_total{from=\"memory\"}[$__rate_interval])) "
                                        + "+ max by (application, cell) (rate(lumbung_database_blocks_total{from=\"disk\"}[$__rate_interval])))")
                                        .as("{{application}} {{cell}}")),
                        graph("Size", "bytes", "Bytes that each database takes on disk.",
                                query("max by (application, cell) (lumbung_database_size_bytes)")
                                        .as("{{application}} {{cell}}")))
                .and(graph("Longest transaction", "s", "A transaction that is open for minutes holds others up.",
                        query("max by (application, cell) (lumbung_database_longest_seconds)")
                                .as("{{application}} {{cell}}")),
                        graph("Locks waited for", "short", "Locks that somebody waits for.",
                                query("max by (cell) (lumbung_database_waiting)").as("{{cell}}")),
                        graph("Deadlocks", "short", "Deadlocks that PostgreSQL ended, in each hour.",
                                query("max by (application, cell) (increase(lumbung_database_deadlocks_total[1h]))")
                                        .as("{{application}} {{cell}}")),
                        graph("Sorted on disk", "Bps", "Sorts that did not fit into memory.",
                                query("max by (application, cell) (rate(lumbung_database_spilled_bytes_total[$__rate_interval]))")
                                        .as("{{application}} {{cell}}")));
    }

    static Board machines() {
        return board("jvm", "JVM", "Memory, time and threads of our processes.")
                .row("Memory",
                        heapInUse(),
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
                        processor(),
                        graph("Threads", "short", "Threads of the system; virtual ones are not counted.",
                                query("sum by (application, instance) (jvm_threads_live_threads)")
                                        .as("{{application}} {{instance}}")),
                        openFiles(),
                        graph("Running since", "s",
                                "How long a process has been running: restarts are seen as steps down.",
                                query("max by (application, instance) (process_uptime_seconds)")
                                        .as("{{application}} {{instance}}")))
                .row("Logs",
                        graph("Lines of trouble", "short", "Warnings and errors in the logs, in each hour.",
                                query("sum by (application, level) (increase(logback_events_total{level=~\"warn|error\"}[1h]))")
                                        .as("{{application}} {{level}}")));
    }

    static Board keycloak() {
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
}
