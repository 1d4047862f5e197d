package id.lumbung.cooperative.bumdes;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.business.Customers;
import id.lumbung.platform.money.Rupiah;

/// A village enterprise as it is typed or sent.
///
/// @param village the ministry's code, 64.02.03.2006
record BumdesForm(@NotBlank @Size(max = 13) String village, @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(min = 3, max = 80) String regulation, @Nullable @Size(max = 60) String registrationNo,
        @Nullable @Size(max = 60) String certificateNo) {

    /// Its figures of a year; what is left empty is nothing.
    record Year(@NotNull Integer year, @Nullable Boolean active, @Nullable BumdesClass bumdesClass,
            @Nullable Rupiah capitalDesa,
            @Nullable Rupiah capitalPublic, @Nullable Rupiah turnover, @Nullable Rupiah profit,
            @Nullable Rupiah villageIncome) {

        BumdesYear figures() {
            return new BumdesYear(year, Boolean.TRUE.equals(active), bumdesClass, none(capitalDesa),
                    none(capitalPublic), none(turnover),
                    none(profit), none(villageIncome));
        }

        private static Rupiah none(@Nullable Rupiah amount) {
            return amount == null ? Rupiah.ZERO : amount;
        }
    }

    /// A business of it, and since when it is planned or works.
    record Unit(@NotBlank @Size(min = 2, max = 80) String name, @NotBlank String line,
            @Nullable @Size(max = 10) String kbli,
            @NotNull Customers customers, @Nullable @Min(0) @Max(10000) Integer workers,
            @Nullable @Size(max = 120) String location, @NotNull UnitState state,
            @NotNull @PastOrPresent LocalDate since) {}

    /// What becomes of a unit.
    record Step(@NotNull UnitState state, @NotNull @PastOrPresent LocalDate since,
            @Nullable @Size(max = 200) String reason) {}

    /// Who speaks for the village.
    record Term(@NotNull VillageOffice office, @NotBlank @Size(min = 2, max = 100) String name,
            @NotBlank @Size(max = 20) String phone, @NotNull LocalDate starts,
            @NotBlank @Size(min = 3, max = 100) String basis) {

        @Override
        public String toString() {
            return "Term[" + office + "]";
        }
    }

    /// The first day without the office.
    record End(@NotNull LocalDate endedOn) {}
}
