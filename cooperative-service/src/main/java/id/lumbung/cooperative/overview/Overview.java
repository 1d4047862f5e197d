package id.lumbung.cooperative.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.overlap.CaseView;
import id.lumbung.cooperative.signal.Signal;
import id.lumbung.platform.money.Rupiah;

/// The regency on a day.
///
/// @param cases overlaps that are not over
record Overview(LocalDate day, List<Row> cooperatives, List<CaseView> cases) {

    /// A cooperative whose founding was not given up.
    ///
    /// @param papers those on the way to a legal entity that are issued and still valid, each with its day
    /// @param outlets how many are open
    /// @param activeMembers those who have paid
    /// @param closed null as long as no month stands closed
    record Row(Signal signal, String village, String district, Map<LegalDocument, LocalDate> papers, int outlets,
            int activeMembers, @Nullable Closed closed) {}

    /// What a cooperative has signed for: nothing of a month that is still open is in it.
    ///
    /// @param asOf the last day of its newest closed month
    /// @param savings of members, as equity or as debt
    /// @param months those closed within the last year, the oldest first
    record Closed(LocalDate asOf, Rupiah assets, Rupiah savings, List<Month> months) {}

    /// @param month its first day
    /// @param turnover sales, interest on loans and other income of the trade
    /// @param surplus all income less all cost
    record Month(LocalDate month, Rupiah turnover, Rupiah surplus) {}
}
