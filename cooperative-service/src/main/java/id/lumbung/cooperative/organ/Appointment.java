package id.lumbung.cooperative.organ;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.person.PhoneNumber;

/// Who was elected to what, for how long, and which minutes say so. The village head is not elected, but recorded alike.
public record Appointment(Office office, String name, PhoneNumber phone, @Nullable Nik nik, Tenure tenure,
        String minutes) {}
