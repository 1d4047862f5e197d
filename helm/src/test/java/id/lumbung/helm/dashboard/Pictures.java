package id.lumbung.helm.dashboard;

import static id.lumbung.helm.dashboard.Panel.graph;
import static id.lumbung.helm.dashboard.Panel.number;
import static id.lumbung.helm.dashboard.Query.query;

/// Pictures that hang on more than one wall, and questions that are asked in several.
final class Pictures {

    static final String DOOR = "sum(rate(lumbung_gateway_requests_total[$__rate_interval]))";
    private static final String DOOR_P99 = "histogram_quantile(0.99, sum by (le) (rate("
            + "http_server_requests_seconds_bucket{application=\"gateway\"}[$__rate_interval])))";
    static final String ACTIVE = "count(sum by (regency) (increase("
            + "lumbung_gateway_requests_total{regency!=\"none\"}[1h])) > 0)";

    private Pictures() {}

    static Panel requests() {
        return number("Requests", "reqps", "Requests at the door each second.", DOOR);
    }

    static Panel slowest() {
        return number("Slowest of a hundred", "s", "One request of a hundred takes longer than this.",
                DOOR_P99)
                .redFrom(2.5);
    }

    static Panel regenciesAtWork() {
        return number("Regencies at work", "short", "Regencies from which somebody asked in the last hour.",
                ACTIVE);
    }

    static Panel inFlight() {
        return number("In flight", "short", "Requests that are being answered at this moment.",
                "sum(lumbung_gateway_in_flight)");
    }

    static Panel failing() {
        return number("Failed", "percentunit",
                "Share of requests of the last five minutes that failed through our own fault. We promise 0.1 % in a month.",
                "lumbung:door_errors:ratio_rate5m").redFrom(0.001);
    }

    static Panel outcomes() {
        return graph("Requests by outcome", "reqps",
                "What became of requests at the door: failed is ours, refused is what was asked, limited was too much.",
                query("sum by (outcome) (rate(lumbung_gateway_requests_total[$__rate_interval]))")
                        .as("{{outcome}}"));
    }

    static Panel processor() {
        return graph("Processor", "percentunit", "Share of the machine's processors that a process uses.",
                query("max by (application, instance) (process_cpu_usage)")
                        .as("{{application}} {{instance}}"));
    }

    static Panel openFiles() {
        return graph("Open files", "percentunit",
                "Share of the files and connections that a process may hold.",
                query("max by (application, instance) (process_files_open_files / process_files_max_files)")
                        .as("{{application}} {{instance}}"));
    }

    static Panel heapInUse() {
        return graph("Heap in use", "percentunit",
                "Share of the heap in use. It falls when the collector has run; if it does not, something grows.",
                query("sum by (application, instance) (jvm_memory_used_bytes{area=\"heap\"}) / "
                        + "sum by (application, instance) (jvm_memory_max_bytes{area=\"heap\"} > 0)")
                        .as("{{application}} {{instance}}"));
    }

    static Panel poolsInUse() {
        return graph("Share of the pool in use", "percentunit", "At 100 % the next one waits.",
                query("sum by (application, pool) (hikaricp_connections_active) / sum by (application, pool) (hikaricp_connections_max)")
                        .as("{{application}} {{pool}}"));
    }

    static Query hourly(String counter, String name) {
        return query("sum(increase(" + counter + "[1h]))").as(name);
    }

    static Query quantile(double share, String buckets, String name) {
        return query("histogram_quantile(" + share + ", sum by (le) (rate(" + buckets + "[$__rate_interval])))")
                .as(name);
    }

    static Query mean(String timer, String by) {
        return query(
                "sum by (%2$s) (rate(%1$s_sum[$__rate_interval])) / sum by (%2$s) (rate(%1$s_count[$__rate_interval]))"
                        .formatted(timer, by))
                .as("{{" + by + "}}");
    }
}
