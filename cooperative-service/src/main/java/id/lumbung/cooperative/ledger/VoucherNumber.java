package id.lumbung.cooperative.ledger;

import java.time.LocalDate;

/// The number on a voucher, given by the database: `BKM/2025/07/000123`.
public record VoucherNumber(VoucherType type, int year, int month, int number) {

    static VoucherNumber of(VoucherType type, LocalDate date, int number) {
        return new VoucherNumber(type, date.getYear(), date.getMonthValue(), number);
    }

    @Override
    public String toString() {
        return "%s/%04d/%02d/%06d".formatted(type, year, month, number);
    }
}
