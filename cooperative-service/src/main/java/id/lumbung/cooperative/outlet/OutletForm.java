package id.lumbung.cooperative.outlet;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.business.Customers;

/// An outlet as it is typed or sent. It begins as a plan.
record OutletForm(@NotBlank @Size(max = 20) String code, @NotNull OutletKind kind,
        @NotBlank @Size(min = 2, max = 80) String name, @Nullable String line, @Nullable @Size(max = 10) String kbli,
        @NotNull Customers customers, @NotNull AssetOwner assetOwner) {

    /// What becomes of it.
    ///
    /// @param inSpite opens it although the village's enterprise does the same; the head of the office alone, with a reason
    record Step(@NotNull OutletState state, @NotNull @PastOrPresent LocalDate since,
            @Nullable @Size(max = 300) String reason, @Nullable Boolean inSpite) {

        boolean despite() {
            return Boolean.TRUE.equals(inSpite);
        }
    }
}
