package id.lumbung.helm.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A dashboard: rows of pictures under headings, laid out from left to right.
final class Board {

    static final Map<String, Object> DATASOURCE = Map.of("type", "prometheus", "uid", "${datasource}");

    private static final int COLUMNS = 24;

    private record Line(String heading, List<Panel> panels) {}

    private final String name;
    private final String title;
    private final String description;
    private final List<Line> lines = new ArrayList<>();
    private boolean oneRegency;

    private Board(String name, String title, String description) {
        this.name = name;
        this.title = title;
        this.description = description;
    }

    /// @param name of the file; with `lumbung-` before it, the name by which others link to it
    static Board board(String name, String title, String description) {
        return new Board(name, title, description);
    }

    /// Whoever looks chooses a regency.
    Board ofOneRegency() {
        oneRegency = true;
        return this;
    }

    Board row(String heading, Panel... panels) {
        lines.add(new Line(heading, List.of(panels)));
        return this;
    }

    /// More pictures under the heading before.
    Board and(Panel... panels) {
        return row("", panels);
    }

    String name() {
        return name;
    }

    List<Panel> panels() {
        return lines.stream().flatMap(line -> line.panels().stream()).toList();
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("uid", "lumbung-" + name);
        json.put("title", "Lumbung: " + title);
        json.put("description", description);
        json.put("tags", List.of("lumbung"));
        json.put("editable", false);
        json.put("schemaVersion", 39);
        json.put("refresh", "30s");
        json.put("time", Map.of("from", "now-6h", "to", "now"));
        json.put("timezone", "browser");
        json.put("graphTooltip", 1);
        json.put("links", List.of(Map.of("type", "dashboards", "tags", List.of("lumbung"), "title", "Lumbung",
                "asDropdown", true, "keepTime", true)));
        json.put("templating", Map.of("list", variables()));
        json.put("panels", laidOut());
        return json;
    }

    private List<Object> variables() {
        var variables = new ArrayList<Object>();
        variables
                .add(ordered("name", "datasource", "label", "Prometheus", "type", "datasource", "query", "prometheus"));
        if (oneRegency) {
            variables.add(ordered("name", "regency", "label", "Regency", "type", "query", "datasource", DATASOURCE,
                    "query", "label_values(lumbung_gateway_requests_total{regency!=\"none\"}, regency)", "refresh", 2,
                    "sort", 1));
        }
        return variables;
    }

    private List<Object> laidOut() {
        var panels = new ArrayList<Object>();
        var y = 0;
        for (var line : lines) {
            if (!line.heading().isEmpty()) {
                panels.add(ordered("id", panels.size() + 1, "type", "row", "title", line.heading(), "collapsed", false,
                        "gridPos", Map.of("x", 0, "y", y, "w", COLUMNS, "h", 1), "panels", List.of()));
                y++;
            }
            var width = COLUMNS / line.panels().size();
            var height = line.panels().stream().mapToInt(panel -> panel.kind().height).max().orElseThrow();
            var x = 0;
            for (var panel : line.panels()) {
                panels.add(panel.json(panels.size() + 1, x, y, width, height));
                x += width;
            }
            y += height;
        }
        return panels;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
