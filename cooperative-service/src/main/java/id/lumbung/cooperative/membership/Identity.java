package id.lumbung.cooperative.membership;

import java.time.LocalDate;

/// What was sealed of a member, opened for a reason.
record Identity(String nik, LocalDate bornOn) {

    @Override
    public String toString() {
        return "Identity[***]";
    }
}
