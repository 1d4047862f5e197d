package id.lumbung.mentoring.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.mentoring.dashboard.reckoning.BusinessFigures;
import id.lumbung.mentoring.dashboard.reckoning.Figure;
import id.lumbung.mentoring.dashboard.reckoning.Section;

/// The regency in numbers.
///
/// @param months turnover and surplus of the last year, as far as closed
/// @param asOf when the cooperative-service told its part; null as long as it never did
/// @param stale whether it could not be asked lately
record Dashboard(LocalDate day, List<Section> sections, List<BusinessFigures.Month> months, @Nullable Instant asOf,
        boolean stale) {

    Dashboard {
        sections = List.copyOf(sections);
        months = List.copyOf(months);
    }

    /// @throws NoSuchFigure when nothing is counted under this name now
    Figure get(String id) {
        return sections.stream().flatMap(section -> section.figures().stream())
                .filter(figure -> figure.id().equals(id)).findFirst().orElseThrow(NoSuchFigure::new);
    }

    List<Figure> stages() {
        return sections.stream().filter(section -> section.code() == Section.Code.LEGALITAS)
                .flatMap(section -> section.figures().stream()).filter(figure -> figure.code().equals("tahap"))
                .toList();
    }

    /// Whether the register of the regency has still to be made.
    boolean isEmpty() {
        return asOf != null && stages().isEmpty();
    }

    /// Whether this number is older than it should be.
    boolean isStale(Figure figure) {
        return stale && asOf != null && sections.stream().filter(section -> section.code().isNeighbours())
                .anyMatch(section -> section.figures().contains(figure));
    }
}
