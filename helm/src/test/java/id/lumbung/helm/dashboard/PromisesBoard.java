package id.lumbung.helm.dashboard;

import java.util.function.Function;

import id.lumbung.helm.objective.Burn;
import id.lumbung.helm.objective.Objective;
import id.lumbung.helm.objective.Objectives;

import static id.lumbung.helm.dashboard.Board.board;
import static id.lumbung.helm.dashboard.Panel.graph;
import static id.lumbung.helm.dashboard.Panel.list;
import static id.lumbung.helm.dashboard.Panel.number;
import static id.lumbung.helm.dashboard.Query.query;

/// Whether what was promised is kept, from the same recorded shares as the alerts.
final class PromisesBoard {

    private static final String LAST_SUCCESS = "(max by (application, task) (lumbung_job_last_success_timestamp_seconds) "
            + "or lumbung:job:last_success_seconds)";

    private PromisesBoard() {}

    static Board promises() {
        return board("objectives", "Objectives", "What people are promised, and what is left of each budget.")
                .row("Left of the budgets of thirty days", each(PromisesBoard::left))
                .row("How fast they are used up", each(PromisesBoard::burn))
                .row("What has to be fresh",
                        list("Jobs", "s",
                                "How long ago each job that the clock starts last succeeded. Twice its period is too long.",
                                "time() - " + LAST_SUCCESS),
                        graph("Periods since the last success", "short",
                                "The same, in periods of each job, and five minutes for those that come oftener: above 2 makes a ticket.",
                                query("(time() - " + LAST_SUCCESS + ") / on (application, task) "
                                        + "clamp_min(max by (application, task) (lumbung_job_period_seconds), 300)")
                                        .as("{{application}} {{task}}")),
                        graph("Runs that failed", "short", "Runs of jobs that failed in each hour.",
                                query("sum by (application, task) (increase(lumbung_job_runs_total{outcome=\"failed\"}[1h]))")
                                        .as("{{application}} {{task}}")))
                .and(
                        number("Base backup", "s", "Age of the newest base backup of the database.",
                                "time() - max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp > 0)")
                                .redFrom(36 * 3600).mayBeEmpty(),
                        number("Archive", "s", "Time since a file of the database's journal was last archived.",
                                "max(cnpg_pg_stat_archiver_seconds_since_last_archival >= 0)").mayBeEmpty(),
                        number("Waiting for the archive", "short", "Files of the journal that are not archived yet.",
                                "max(cnpg_collector_pg_wal_archive_status{value=\"ready\"})").redFrom(20)
                                .mayBeEmpty(),
                        number("Export of regencies", "s", "Time since all regencies were last exported.",
                                "time() - max(lumbung_admin_export_last_success_timestamp_seconds)")
                                .redFrom(36 * 3600).mayBeEmpty());
    }

    /// How much of its budget an objective has left, as a share.
    static Query leftOf(Objective objective) {
        return query("1 - " + objective.ratio("30d") + " / " + objective.budget().toPlainString())
                .as(objective.title());
    }

    private static Panel left(Objective objective) {
        return number(objective.title(), "percentunit",
                "Left of what may go wrong in thirty days, of %s promised. Below 0 the promise is broken."
                        .formatted(objective.percent()),
                leftOf(objective).expression()).redUnder(0.1);
    }

    private static Panel burn(Objective objective) {
        return graph(objective.title() + ", burning", "short",
                "How many times as fast as in thirty days: 14.4 in an hour wakes somebody, 6 in six hours and 1 in three days make a ticket.",
                Burn.windows().map(window -> query(objective.ratio(window) + " / " + objective.budget().toPlainString())
                        .as(window)).toArray(Query[]::new));
    }

    private static Panel[] each(Function<Objective, Panel> panel) {
        return Objectives.all().stream().map(panel).toArray(Panel[]::new);
    }
}
