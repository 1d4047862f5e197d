package id.lumbung.cooperative.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.person.PhoneNumber;
import id.lumbung.cooperative.person.Sex;

/// A person who wants to belong. Sex and birth date are what the identity card says; the NIK may say otherwise, then
/// there is a note why (the register office has issued wrong numbers).
public record Application(String name, Nik nik, Sex sex, LocalDate bornOn, @Nullable String birthPlace,
        @Nullable String occupation, Address address, @Nullable PhoneNumber phone, @Nullable String note) {

    private static final int GROWN_UP = 17;

    /// Refuses who may not be a member, or is said to be somebody else than the NIK says.
    public void check(LocalDate today) {
        if (bornOn.plusYears(GROWN_UP).isAfter(today)) {
            throw new NotGrownUp();
        }
        if (note == null && !(nik.sex() == sex && nik.bornOn(today).equals(bornOn))) {
            throw new NikSaysOtherwise();
        }
    }
}
