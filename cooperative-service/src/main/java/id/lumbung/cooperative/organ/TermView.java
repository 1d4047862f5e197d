package id.lumbung.cooperative.organ;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.person.PhoneNumber;

/// A term of office as pages and other features see it.
///
/// @param closedOn the first day without the office, where the term ended before its time
public record TermView(UUID id, UUID cooperative, Office office, String name, @Nullable String nikMasked,
        PhoneNumber phone, LocalDate starts, LocalDate ends, @Nullable LocalDate closedOn, String minutes,
        boolean hasAccount) {

    static final Comparator<TermView> BY_OFFICE = Comparator.comparing(TermView::office).thenComparing(TermView::name);

    public boolean inOffice(LocalDate day) {
        return !day.isBefore(starts) && (closedOn == null ? !day.isAfter(ends) : day.isBefore(closedOn));
    }
}
