package id.lumbung.cooperative.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What is typed about a hand-over.
record HandoverForm(@NotNull @Nullable LocalDate handedOn, @Nullable UUID count,
        @NotEmpty @Nullable List<Item> items, @Nullable @Size(max = 500) String notes,
        @NotBlank @Size(min = 3, max = 100) @Nullable String minutes) {

    static HandoverForm of(LocalDate today) {
        return new HandoverForm(today, null, List.of(Item.UANG_TUNAI, Item.BUKU_KAS, Item.BUKTI), null, null);
    }

    public boolean has(Item item) {
        return items != null && items.contains(item);
    }
}
