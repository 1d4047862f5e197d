package id.lumbung.cooperative.membership;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.person.PhoneNumber;
import id.lumbung.cooperative.person.Sex;

/// A line of the register of members as it may be shown: the NIK by its mask, of the birth date the year.
record RegisterLine(UUID id, @Nullable String number, String name, MemberState state, boolean founder, String nik,
        @Nullable String nikNote, Sex sex, @Nullable String birthPlace, int bornYear, @Nullable String occupation,
        Address address, @Nullable PhoneNumber phone, @Nullable LocalDate enteredOn, @Nullable LocalDate leftOn,
        boolean hasAccount) {}
