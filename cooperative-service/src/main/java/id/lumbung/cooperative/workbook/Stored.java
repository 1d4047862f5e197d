package id.lumbung.cooperative.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// A draft as it lies in its column.
record Stored(int place, String sheet, int row, List<String> cells, @Nullable LocalDate date, String description,
        String voucher, @Nullable Direction direction, @Nullable Long amount, @Nullable String rule,
        @Nullable UUID member, @Nullable String name, List<Question> questions, boolean skipped) {

    static Stored of(Draft draft) {
        var amount = draft.amount();
        return new Stored(draft.place(), draft.sheet(), draft.row(), draft.cells(), draft.date(), draft.description(),
                draft.voucher(), draft.direction(), amount == null ? null : amount.amount(), draft.rule(),
                draft.member(), draft.name(), draft.questions(), draft.skipped());
    }

    Draft draft() {
        return new Draft(place, sheet, row, cells, date, description, voucher, direction,
                amount == null ? null : Rupiah.of(amount), rule, member, name, questions, skipped);
    }
}
