/// Prometheus, and Grafana where it is installed, beside the platform: the alerts and dashboards of the chart, to be tried
/// at home.
@NullMarked
package id.lumbung.standalone.observability;

import org.jspecify.annotations.NullMarked;
