package id.lumbung.helm.dashboard;

import static id.lumbung.helm.dashboard.Board.board;
import static id.lumbung.helm.dashboard.Panel.graph;
import static id.lumbung.helm.dashboard.Panel.number;
import static id.lumbung.helm.dashboard.Pictures.quantile;
import static id.lumbung.helm.dashboard.Query.query;

/// Whether books are written, add up and are closed.
final class LedgerBoard {

    private LedgerBoard() {}

    static Board ledger() {
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
}
