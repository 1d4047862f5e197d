package id.lumbung.cooperative.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// A draft as it lies in its column.
record Stored(int place, String sheet, int row, List<String> cells, @Nullable LocalDate date, String description,
        String voucher, @Nullable Direction direction, @Nullable Long amount, @Nullable String rule,
        @Nullable UUID member, @Nullable String name, @Nullable Long cost, @Nullable Long interest,
        @Nullable Integer loan, List<Question> questions, boolean skipped) {

    static Stored of(Draft draft) {
        var details = draft.details();
        return new Stored(draft.place(), draft.sheet(), draft.row(), draft.cells(), draft.date(), draft.description(),
                draft.voucher(), draft.direction(), amount(draft.amount()), draft.rule(),
                draft.member(), draft.name(), amount(details.cost()), amount(details.interest()), details.loan(),
                draft.questions(), draft.skipped());
    }

    Draft draft() {
        return new Draft(place, sheet, row, cells, date, description, voucher, direction,
                rupiah(amount), rule, member, name,
                new Details(rupiah(cost), rupiah(interest), loan == null ? 1 : loan), questions, skipped);
    }

    private static @Nullable Long amount(@Nullable Rupiah rupiah) {
        return rupiah == null ? null : rupiah.amount();
    }

    private static @Nullable Rupiah rupiah(@Nullable Long amount) {
        return amount == null ? null : Rupiah.of(amount);
    }
}
