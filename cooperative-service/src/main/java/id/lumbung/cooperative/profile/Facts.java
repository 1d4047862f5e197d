package id.lumbung.cooperative.profile;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.person.PhoneNumber;

/// What the cooperative itself says of itself: where it is found, how it is called, since when it works.
record Facts(@Nullable String address, @Nullable PhoneNumber phone, @Nullable LocalDate operatingSince) {}
