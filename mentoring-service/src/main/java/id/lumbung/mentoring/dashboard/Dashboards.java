package id.lumbung.mentoring.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.mentoring.assignment.Assignment;
import id.lumbung.mentoring.assignment.Caseload;
import id.lumbung.mentoring.dashboard.reckoning.BookFigures;
import id.lumbung.mentoring.dashboard.reckoning.BusinessFigures;
import id.lumbung.mentoring.dashboard.reckoning.Figure;
import id.lumbung.mentoring.dashboard.reckoning.LegalityFigures;
import id.lumbung.mentoring.dashboard.reckoning.MentoringFigures;
import id.lumbung.mentoring.dashboard.reckoning.OverlapFigures;
import id.lumbung.mentoring.dashboard.reckoning.Section;
import id.lumbung.mentoring.dashboard.reckoning.TrainingFigures;
import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Kind;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.overview.Overview;
import id.lumbung.mentoring.overview.Overviews;
import id.lumbung.platform.tenancy.Tenant;

/// Puts the dashboard together: the neighbour's half as last told, the office's own from its rows of this moment.
@Service
@ForTheOffice
class Dashboards {

    /// For so long a solved problem counts in how fast problems are solved.
    private static final int DAYS_OF_SOLVING = 90;

    private final Overviews overviews;
    private final Directory directory;
    private final OwnRows rows;
    private final Caseload caseload;
    private final Mentors mentors;
    private final TransactionTemplate reading;

    Dashboards(Overviews overviews, Directory directory, OwnRows rows, Caseload caseload, Mentors mentors,
            TransactionTemplate reading) {
        this.overviews = overviews;
        this.directory = directory;
        this.rows = rows;
        this.caseload = caseload;
        this.mentors = mentors;
        this.reading = reading;
    }

    /// Asks the neighbour before the transaction begins.
    Dashboard today() {
        var told = overviews.told();
        var overview = told.what();
        var villages = overview == null
                ? directory.listing().cooperatives().stream().map(one -> new MentoringFigures.Village(one.id(),
                        one.villageName(), one.districtName())).toList()
                : overview.cooperatives().stream().map(row -> new MentoringFigures.Village(
                        row.signal().cooperative(), row.village(), row.district())).toList();
        var own = Objects.requireNonNull(reading.execute(status -> own(villages)));
        var business = new BusinessFigures(mentors.today(), cooperatives(overview));
        return new Dashboard(mentors.today(), sections(overview, business, own), business.months(),
                told.asOf(), told.stale());
    }

    private List<Section> sections(@Nullable Overview overview, BusinessFigures business, Own own) {
        var rows = cooperatives(overview);
        var legality = new LegalityFigures(mentors.today(), rows);
        var overlaps = new OverlapFigures(overview == null ? List.of() : overview.cases());
        return List.of(of(Section.Code.LEGALITAS, overview, legality.stages()),
                of(Section.Code.DOKUMEN, overview, legality.papers()),
                of(Section.Code.PEMBUKUAN, overview, new BookFigures(mentors.today(), rows).figures()),
                of(Section.Code.USAHA, overview, business.figures()),
                new Section(Section.Code.PENDAMPINGAN, own.mentoring().figures(), true),
                new Section(Section.Code.PELATIHAN, own.training().figures(), true),
                of(Section.Code.TUMPANG_TINDIH, overview, overlaps.figures()));
    }

    /// A zero would look like an answer: as long as nobody said anything, there is no number.
    private static Section of(Section.Code code, @Nullable Overview overview, List<Figure> figures) {
        return new Section(code, overview == null ? List.of() : figures, overview != null);
    }

    private static List<Overview.Row> cooperatives(@Nullable Overview overview) {
        return overview == null ? List.of() : overview.cooperatives();
    }

    /// The office's own half.
    private record Own(MentoringFigures mentoring, TrainingFigures training) {}

    private Own own(List<MentoringFigures.Village> villages) {
        var today = mentors.today();
        var year = today.withDayOfYear(1);
        return new Own(mentoring(villages, today),
                new TrainingFigures(today, villages, rows.trainings(year), rows.participants(year)));
    }

    private MentoringFigures mentoring(List<MentoringFigures.Village> villages, LocalDate today) {
        var month = today.withDayOfMonth(1);
        return new MentoringFigures(today, villages, rows.visits(month, today), rows.lastVisits(),
                rows.problems(today.minusDays(DAYS_OF_SOLVING), Tenant.current().zone().getId()),
                rows.talks(month, today), caseload.today().stream().filter(one -> one.kind() == Kind.BA)
                        .map(Assignment::cooperativeId).collect(Collectors.toUnmodifiableSet()));
    }
}
