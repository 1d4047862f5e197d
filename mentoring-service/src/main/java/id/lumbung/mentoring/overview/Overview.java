package id.lumbung.mentoring.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import id.lumbung.platform.money.Rupiah;

/// The regency as the cooperative-service told it.
///
/// @param cases overlaps of a cooperative and a village enterprise that are not over
@JsonIgnoreProperties(ignoreUnknown = true)
public record Overview(LocalDate day, List<Row> cooperatives, List<Case> cases) {

    /// @param papers those issued and still valid, each with its day
    /// @param outlets how many are open
    /// @param closed null as long as no month stands closed
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(Signal signal, String village, String district, Map<String, LocalDate> papers, int outlets,
            int activeMembers, @Nullable Closed closed) {}

    /// @param asOf the last day of the newest closed month
    /// @param months closed within the last year
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Closed(LocalDate asOf, Rupiah assets, Rupiah savings, List<Month> months) {

        public @Nullable Month of(LocalDate month) {
            return months.stream().filter(one -> one.month().equals(month)).findAny().orElse(null);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Month(LocalDate month, Rupiah turnover, Rupiah surplus) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Case(UUID id, UUID cooperative, UUID bumdes, String villageName, String districtName,
            String outletName, String unitName, int severity, String state, @Nullable LocalDate dueOn,
            boolean overdue) {}
}
