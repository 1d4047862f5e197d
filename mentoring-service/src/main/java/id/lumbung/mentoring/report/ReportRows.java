package id.lumbung.mentoring.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// The reports of the bound regency.
@Repository
class ReportRows {

    private static final String COUNT = "(:regency, :mentor, :month, :zone)";

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MonthlyReport> find(UUID id) {
        return jdbc.sql("select * from monthly_report_now where id = ?").param(id).query(ReportRows::report).optional();
    }

    Optional<MonthlyReport> of(UUID mentor, YearMonth month) {
        return jdbc.sql("select * from monthly_report_now where mentor_id = ? and month = ?")
                .params(mentor, month.atDay(1)).query(ReportRows::report).optional();
    }

    /// The newest first.
    List<MonthlyReport> of(UUID mentor) {
        return jdbc.sql("select * from monthly_report_now where mentor_id = ? order by month desc limit 60")
                .param(mentor).query(ReportRows::report).list();
    }

    List<MonthlyReport> of(YearMonth month) {
        return jdbc.sql("select * from monthly_report_now where month = ?").param(month.atDay(1))
                .query(ReportRows::report).list();
    }

    /// Those that wait for a decision, the longest first.
    List<MonthlyReport> sent() {
        return jdbc.sql("select * from monthly_report_now where state = 'DIKIRIM' order by moved_at limit 200")
                .query(ReportRows::report).list();
    }

    List<MonthlyReport.Step> steps(UUID report) {
        return jdbc.sql("select * from monthly_report_event where report_id = ? order by step").param(report)
                .query((row, index) -> new MonthlyReport.Step(row.getInt("step"),
                        MonthlyReport.State.valueOf(row.getString("state")), row.getString("reason"),
                        row.getString("actor_name"), instant(row, "at")))
                .list();
    }

    /// The newest text, or the one that a step sent.
    ///
    /// @param step null for the newest
    Optional<MonthlyReport.Told> told(UUID report, @Nullable Integer step) {
        return jdbc.sql("""
                select t.* from monthly_report_text t where t.report_id = :report and (cast(:step as integer) is null
                    or t.revision = (select e.text from monthly_report_event e where e.tenant_id = t.tenant_id
                        and e.report_id = t.report_id and e.step = :step))
                order by t.revision desc limit 1""").param("report", report).param("step", step)
                .query((row, index) -> new MonthlyReport.Told(row.getString("narrative"), row.getString("obstacles"),
                        row.getString("plan")))
                .optional();
    }

    /// As the books of the office stand now.
    MonthlyReport.Counted count(MonthlyReport report, Instant now) {
        var figures = asked("select figure, amount from monthly_report_figures" + COUNT, report)
                .query(ReportRows::figure).list();
        var villages = asked("select * from monthly_report_villages" + COUNT + " order by district, village", report)
                .query(ReportRows::village).list();
        return new MonthlyReport.Counted(now, byFigure(figures), villages);
    }

    /// As they stood when the report was sent.
    MonthlyReport.Counted frozen(UUID report, int step, Instant sent) {
        var figures = jdbc
                .sql("select figure, amount from monthly_report_figure where report_id = ? and step = ?")
                .params(report, step).query(ReportRows::figure).list();
        var villages = jdbc.sql("""
                select * from monthly_report_village where report_id = ? and step = ? order by district, village""")
                .params(report, step).query(ReportRows::village).list();
        return new MonthlyReport.Counted(sent, byFigure(figures), villages);
    }

    /// @return false when she has one of this month already
    boolean open(UUID id, Mentor mentor, YearMonth month) {
        var actor = Actor.current();
        return jdbc
                .sql("""
                        insert into monthly_report (id, mentor_id, mentor_name, employer, month, zone, opened_by, opened_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint monthly_report_once do nothing""")
                .params(id, mentor.id(), mentor.name(), mentor.employer(), month.atDay(1),
                        Tenant.current().zone().getId(), actor.subject(), actor.name())
                .update() == 1;
    }

    /// Of two who write at once, the later one is read.
    void write(UUID report, MonthlyReport.Told told) {
        jdbc.sql("""
                insert into monthly_report_text (report_id, revision, narrative, obstacles, plan, written_by)
                select :report, coalesce(max(revision), 0) + 1, :narrative, :obstacles, :plan, :by
                from monthly_report_text where report_id = :report""").param("report", report)
                .param("narrative", told.narrative().strip()).param("obstacles", told.obstacles())
                .param("plan", told.plan()).param("by", Actor.current().subject()).update();
    }

    boolean move(UUID report, int step, MonthlyReport.State state, @Nullable String reason) {
        var actor = Actor.current();
        return jdbc.sql("""
                insert into monthly_report_event (report_id, step, state, reason, actor, actor_name)
                values (:report, :step, :state, :reason, :actor, :name)
                on conflict on constraint monthly_report_event_one_per_step do nothing""").param("report", report)
                .param("step", step).param("state", state.name()).param("reason", reason)
                .param("actor", actor.subject()).param("name", actor.name()).update() == 1;
    }

    private JdbcClient.StatementSpec asked(String sql, MonthlyReport report) {
        return jdbc.sql(sql).param("regency", Tenant.current().code()).param("mentor", report.mentorId())
                .param("month", report.month().atDay(1)).param("zone", Tenant.current().zone().getId());
    }

    private static Map<MonthlyReport.Figure, Integer> byFigure(List<Map.Entry<MonthlyReport.Figure, Integer>> told) {
        var figures = new EnumMap<MonthlyReport.Figure, Integer>(MonthlyReport.Figure.class);
        told.forEach(figure -> figures.put(figure.getKey(), figure.getValue()));
        return figures;
    }

    private static Map.Entry<MonthlyReport.Figure, Integer> figure(ResultSet row, int index) throws SQLException {
        return Map.entry(MonthlyReport.Figure.valueOf(row.getString("figure")), row.getInt("amount"));
    }

    private static MonthlyReport.Village village(ResultSet row, int index) throws SQLException {
        return new MonthlyReport.Village(row.getObject("cooperative_id", UUID.class),
                row.getString("cooperative_name"), row.getString("village"), row.getString("district"),
                row.getInt("visits"), row.getObject("last_visit", LocalDate.class), row.getInt("problems"),
                row.getInt("actions"));
    }

    private static MonthlyReport report(ResultSet row, int index) throws SQLException {
        return new MonthlyReport(row.getObject("id", UUID.class), row.getObject("mentor_id", UUID.class),
                row.getString("mentor_name"), row.getString("employer"),
                YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("step"),
                MonthlyReport.State.valueOf(row.getString("state")), row.getString("reason"),
                row.getString("moved_by_name"), instant(row, "moved_at"), row.getObject("sent_step", Integer.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
