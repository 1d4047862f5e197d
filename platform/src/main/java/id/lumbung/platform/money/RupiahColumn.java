package id.lumbung.platform.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/// Rupiah are a `bigint` in the database.
@Converter(autoApply = true)
class RupiahColumn implements AttributeConverter<Rupiah, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Rupiah rupiah) {
        return rupiah == null ? null : rupiah.amount();
    }

    @Override
    public @Nullable Rupiah convertToEntityAttribute(@Nullable Long amount) {
        return amount == null ? null : Rupiah.of(amount);
    }
}
