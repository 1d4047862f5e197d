package id.lumbung.mentoring.report;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Kind;
import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.problem.Violation;

/// A month from the first word to the approval. A mentor sees her own reports, the Dinas all of them.
@Service
@ForMentors
class Reports {

    private final ReportRows rows;
    private final Mentors mentors;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Reports(ReportRows rows, Mentors mentors, Audit audit, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.mentors = mentors;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    YearMonth thisMonth() {
        return YearMonth.from(mentors.today());
    }

    @Transactional(readOnly = true)
    MonthlyReport.Whole show(UUID id) {
        var report = find(id);
        var steps = rows.steps(id);
        var sent = report.isWithHer() ? null : report.sentStep();
        var counted = sent == null
                ? rows.count(report, clock.instant())
                : rows.frozen(id, sent, steps.get(sent - 1).at());
        return new MonthlyReport.Whole(report, rows.told(id, sent).orElse(MonthlyReport.Told.NOTHING), counted, steps,
                isHers(report));
    }

    /// The current actor's own, the newest first.
    @Transactional(readOnly = true)
    List<MonthlyReport> mine() {
        return rows.of(mentors.requireMe().id());
    }

    /// Everybody whose contract asks for a report of this month (BA and PMO), and whoever wrote one besides.
    @Transactional(readOnly = true)
    @ForTheOffice
    List<MonthlyReport.Expected> of(YearMonth month) {
        var written = rows.of(month).stream()
                .collect(Collectors.toMap(MonthlyReport::mentorId, Function.identity()));
        return mentors.all().stream()
                .filter(mentor -> written.containsKey(mentor.id()) || isExpected(mentor, month))
                .map(mentor -> new MonthlyReport.Expected(mentor.id(), mentor.name(), mentor.kind().name(),
                        written.get(mentor.id())))
                .sorted(Comparator.comparing(MonthlyReport.Expected::mentorName)).toList();
    }

    /// Begins the report of a month; who has begun it already goes on with it.
    @Transactional
    MonthlyReport open(UUID id, YearMonth month) {
        var mentor = mentors.requireMe();
        if (month.isAfter(thisMonth())) {
            throw new MonthAhead();
        }
        if (!isUnderContract(mentor, month)) {
            throw new OutsideHerContract();
        }
        if (rows.open(id, mentor, month)) {
            moved(id, MonthlyReport.State.DRAF, null);
        }
        return rows.of(mentor.id(), month).orElseThrow();
    }

    @Transactional
    MonthlyReport write(UUID id, MonthlyReport.Told told) {
        var report = own(id);
        requireWithHer(report);
        rows.write(id, told);
        return report;
    }

    /// From here on the figures stay as they are now.
    @Transactional
    MonthlyReport send(UUID id) {
        var report = own(id);
        if (report.state() == MonthlyReport.State.DIKIRIM) {
            return report;
        }
        requireWithHer(report);
        return step(report, MonthlyReport.State.DIKIRIM, null);
    }

    @Transactional
    MonthlyReport writeAndSend(UUID id, MonthlyReport.Told told) {
        write(id, told);
        return send(id);
    }

    @Transactional
    @ForTheOffice
    MonthlyReport approve(UUID id) {
        var report = find(id);
        return report.state() == MonthlyReport.State.DISETUJUI
                ? report
                : step(report, MonthlyReport.State.DISETUJUI, null);
    }

    @Transactional
    @ForTheOffice
    MonthlyReport giveBack(UUID id, String reason) {
        return step(find(id), MonthlyReport.State.DIKEMBALIKAN, reason.strip());
    }

    private MonthlyReport step(MonthlyReport report, MonthlyReport.State state, @Nullable String reason) {
        if (state != MonthlyReport.State.DIKIRIM) {
            if (report.state() != MonthlyReport.State.DIKIRIM) {
                throw new StandsElsewhere(report.state());
            }
            if (isHers(report)) {
                throw new OwnReport();
            }
        }
        try {
            if (!rows.move(report.id(), report.step() + 1, state, reason)) {
                throw new StandsElsewhere(find(report.id()).state());
            }
        } catch (DataIntegrityViolationException | UncategorizedSQLException broken) {
            if ("monthly_report_event_tells_something".equals(Violation.constraint(broken))) {
                throw new NothingTold();
            }
            throw broken;
        }
        return moved(report.id(), state, reason);
    }

    private MonthlyReport moved(UUID id, MonthlyReport.State state, @Nullable String reason) {
        audit.record("report." + switch (state) {
            case DRAF -> "opened";
            case DIKIRIM -> "sent";
            case DIKEMBALIKAN -> "returned";
            case DISETUJUI -> "approved";
        }, "report", id, reason);
        meters.counter("lumbung.reports", "act", state.name().toLowerCase(Locale.ROOT)).increment();
        return find(id);
    }

    private MonthlyReport find(UUID id) {
        var report = rows.find(id).orElseThrow(NoSuchReport::new);
        if (!Mentors.isOffice() && !isHers(report)) {
            throw new NotHerReport(report.mentorName());
        }
        return report;
    }

    private MonthlyReport own(UUID id) {
        var report = find(id);
        if (!isHers(report)) {
            throw new NotHerReport(report.mentorName());
        }
        return report;
    }

    private boolean isHers(MonthlyReport report) {
        return mentors.me().filter(me -> me.id().equals(report.mentorId())).isPresent();
    }

    private static void requireWithHer(MonthlyReport report) {
        if (!report.isWithHer()) {
            throw new StandsElsewhere(report.state());
        }
    }

    /// BA and PMO are paid for reporting; the others may.
    static boolean isExpected(Mentor mentor, YearMonth month) {
        return Stream.of(Kind.BA, Kind.PMO).anyMatch(kind -> kind == mentor.kind()) && isUnderContract(mentor, month);
    }

    static boolean isUnderContract(Mentor mentor, YearMonth month) {
        return !mentor.starts().isAfter(month.atEndOfMonth())
                && (mentor.ends() == null || !mentor.ends().isBefore(month.atDay(1)));
    }
}
