package id.lumbung.cooperative.membership;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.person.PhoneNumber;
import id.lumbung.cooperative.person.Sex;

/// An application as it is typed or sent. Sex and birth date are taken from the NIK where they are left out.
public record ApplicationForm(@NotBlank @Size(min = 2, max = 100) String name, @NotBlank @Size(max = 24) String nik,
        @Nullable @Size(max = 20) String phone, @NotBlank @Size(max = 200) String address,
        @Nullable @Size(max = 3) String rt, @Nullable @Size(max = 3) String rw, @Nullable Sex sex,
        @Nullable LocalDate bornOn, @Nullable @Size(max = 60) String birthPlace,
        @Nullable @Size(max = 60) String occupation, @Nullable @Size(max = 300) String note) {

    public Application application(LocalDate today) {
        var number = Nik.parse(nik);
        return new Application(name.strip(), number, sex == null ? number.sex() : sex,
                bornOn == null ? number.bornOn(today) : bornOn, given(birthPlace), given(occupation),
                new Address(address.strip(), rt, rw),
                given(phone) == null ? null : PhoneNumber.parse(String.valueOf(phone)), given(note));
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /// It holds a NIK.
    @Override
    public String toString() {
        return "ApplicationForm[***]";
    }
}
