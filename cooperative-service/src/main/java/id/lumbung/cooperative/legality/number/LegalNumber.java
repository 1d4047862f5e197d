package id.lumbung.cooperative.legality.number;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import id.lumbung.cooperative.legality.Doubt;

/// A number as it is kept.
public sealed interface LegalNumber
        permits SkAhu, SkAhuPerubahan, NomorAkta, Npwp, Nitku, Nib, Nikop, NomorRekening, Microsite, FreeNumber {

    String value();

    /// What is odd about it, given the regency of its cooperative (6402) and the date of its paper.
    default Set<Doubt> doubts(int regency, LocalDate date) {
        return EnumSet.noneOf(Doubt.class);
    }
}
