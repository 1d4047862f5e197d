package id.lumbung.helm.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A picture with its question. What it means, and in which unit, is part of it.
///
/// @param worry from where on the figure is red; `NaN` if it has no such place
/// @param under whether it is red below that place
/// @param quiet whether it may be empty: what it shows is trouble, or seldom
record Panel(Kind kind, String title, String unit, String description, List<Query> queries, double worry,
        boolean under, boolean quiet) {

    static final String QUIET = "Shows nothing until it has happened once.";

    enum Kind {
        NUMBER("stat", 4), GRAPH("timeseries", 8), LIST("table", 10), REGENCIES("table", 18);

        private final String type;
        final int height;

        Kind(String type, int height) {
            this.type = type;
            this.height = height;
        }
    }

    static Panel number(String title, String unit, String description, String expression) {
        return new Panel(Kind.NUMBER, title, unit, description, List.of(Query.query(expression)), Double.NaN, false,
                false);
    }

    static Panel graph(String title, String unit, String description, Query... queries) {
        return new Panel(Kind.GRAPH, title, unit, description, List.of(queries), Double.NaN, false, false);
    }

    /// The present answers, one line each.
    static Panel list(String title, String unit, String description, String expression) {
        return new Panel(Kind.LIST, title, unit, description, List.of(Query.query(expression)), Double.NaN, false,
                false);
    }

    /// One line for each regency. The first question is drawn as a small curve, each other is a column that bears its
    /// name.
    static Panel regencies(String title, String description, Query curve, Map<Query, String> columns) {
        var queries = new java.util.ArrayList<>(List.of(curve));
        columns.forEach((query, unit) -> queries.add(new Query(query.expression(), query.legend() + "|" + unit)));
        return new Panel(Kind.REGENCIES, title, "short", description, queries, Double.NaN, false, false);
    }

    Panel redFrom(double value) {
        return new Panel(kind, title, unit, description, queries, value, false, quiet);
    }

    Panel redUnder(double value) {
        return new Panel(kind, title, unit, description, queries, value, true, quiet);
    }

    Panel mayBeEmpty() {
        return new Panel(kind, title, unit, description + " " + QUIET, queries, worry, under, true);
    }

    Map<String, Object> json(int id, int x, int y, int width, int height) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", id);
        json.put("type", kind.type);
        json.put("title", title);
        json.put("description", description);
        json.put("datasource", Board.DATASOURCE);
        json.put("gridPos", Map.of("x", x, "y", y, "w", width, "h", height));
        json.put("targets", targets());
        json.put("fieldConfig", Map.of("defaults", defaults(), "overrides", overrides()));
        json.put("options", options());
        if (kind == Kind.REGENCIES) {
            json.put("transformations", transformations());
        }
        return json;
    }

    private List<Map<String, Object>> targets() {
        var targets = new java.util.ArrayList<Map<String, Object>>();
        for (var query : queries) {
            var target = new LinkedHashMap<String, Object>();
            target.put("refId", ref(targets.size()));
            target.put("datasource", Board.DATASOURCE);
            target.put("expr", query.expression());
            target.put("legendFormat", kind == Kind.REGENCIES ? "" : query.legend());
            if (kind == Kind.LIST || kind == Kind.REGENCIES && !targets.isEmpty()) {
                target.put("instant", true);
                target.put("format", "table");
            } else {
                target.put("range", true);
            }
            targets.add(target);
        }
        return targets;
    }

    private Map<String, Object> defaults() {
        var defaults = new LinkedHashMap<String, Object>();
        defaults.put("unit", unit);
        defaults.put("noValue", quiet ? "0" : "–");
        if (!Double.isNaN(worry)) {
            defaults.put("color", Map.of("mode", "thresholds"));
            defaults.put("thresholds", Map.of("mode", "absolute", "steps", List.of(
                    step(under ? "red" : "green", null), step(under ? "green" : "red", worry))));
        }
        if (kind == Kind.GRAPH) {
            defaults.put("min", 0);
            defaults.put("custom", Map.of("fillOpacity", 8, "lineWidth", 1, "showPoints", "never"));
        }
        return defaults;
    }

    private static Map<String, Object> step(String color, Double from) {
        var step = new LinkedHashMap<String, Object>();
        step.put("color", color);
        step.put("value", from);
        return step;
    }

    private Object options() {
        return switch (kind) {
            case NUMBER -> Map.of("reduceOptions", Map.of("calcs", List.of("lastNotNull")), "colorMode", "value",
                    "graphMode", "area");
            case GRAPH -> Map.of("legend", Map.of("displayMode", "list", "placement", "bottom"), "tooltip",
                    Map.of("mode", "multi", "sort", "desc"));
            case LIST -> Map.of("showHeader", true);
            case REGENCIES -> Map.of("showHeader", true, "sortBy", List.of(Map.of("displayName", "Requests/s", "desc",
                    true)));
        };
    }

    private List<Object> overrides() {
        if (kind != Kind.REGENCIES) {
            return List.of();
        }
        var overrides = new java.util.ArrayList<Object>();
        overrides.add(override("regency", Map.of("id", "links", "value", List.of(Map.of("title", "Open this regency",
                "url", "/d/lumbung-regency?var-regency=${__value.text}")))));
        overrides.add(override(queries.getFirst().legend(),
                Map.of("id", "custom.cellOptions", "value", Map.of("type", "sparkline"))));
        for (var query : queries.subList(1, queries.size())) {
            var parts = query.legend().split("\\|");
            overrides.add(override(parts[0], Map.of("id", "unit", "value", parts[1])));
        }
        return overrides;
    }

    private static Map<String, Object> override(String field, Map<String, Object> property) {
        return Map.of("matcher", Map.of("id", "byName", "options", field), "properties", List.of(property));
    }

    /// A curve becomes a cell, and the lines of all questions meet at their regency.
    private List<Object> transformations() {
        var names = new LinkedHashMap<String, String>();
        var hidden = new LinkedHashMap<String, Boolean>();
        names.put("Trend #A", queries.getFirst().legend());
        for (var i = 1; i < queries.size(); i++) {
            names.put("Value #" + ref(i), queries.get(i).legend().split("\\|")[0]);
            hidden.put("Time " + i, true);
        }
        hidden.put("Time", true);
        return List.of(Map.of("id", "timeSeriesTable", "options", Map.of("A", Map.of("stat", "lastNotNull"))),
                Map.of("id", "joinByField", "options", Map.of("byField", "regency", "mode", "outer")),
                Map.of("id", "organize", "options", Map.of("renameByName", names, "excludeByName", hidden)));
    }

    private static String ref(int number) {
        return String.valueOf((char) ('A' + number));
    }
}
