package id.lumbung.cooperative.organ;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.person.PhoneNumber;

/// An appointment as it is typed or sent. Without a last day it lasts as long as the law allows.
record AppointmentForm(@NotNull Office office, @NotBlank @Size(min = 2, max = 100) String name,
        @NotBlank @Size(max = 20) String phone, @Nullable @Size(max = 20) String nik, @NotNull LocalDate starts,
        @Nullable LocalDate ends, @NotBlank @Size(max = 100) String minutes) {

    Appointment appointment() {
        return new Appointment(office, name.strip(), PhoneNumber.parse(phone),
                nik == null || nik.isBlank() ? null : Nik.parse(nik),
                new Tenure(starts, ends == null ? Tenure.lastDay(starts) : ends), minutes.strip());
    }

    @Override
    public String toString() {
        return "AppointmentForm[" + office + "]";
    }
}
