package id.lumbung.cooperative.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// A row of the cash book on its way into the books.
///
/// @param place in the order of the workbook, from 1
/// @param row as the spreadsheet counts
/// @param cells the row as it was uploaded
/// @param rule the key of what it is thought to be
/// @param member whom it is about, where the rule asks for a member
/// @param name whom or what it is about, where the rule asks for a name
record Draft(int place, String sheet, int row, List<String> cells, @Nullable LocalDate date, String description,
        String voucher, @Nullable Direction direction, @Nullable Rupiah amount, @Nullable String rule,
        @Nullable UUID member, @Nullable String name, Details details, List<Question> questions, boolean skipped) {

    /// Whether somebody has to answer before it can become an entry.
    public boolean isOpen() {
        return !skipped && questions.stream().anyMatch(question -> !question.kind().isWarning());
    }

    public boolean isReady() {
        return !skipped && !isOpen();
    }

    Draft skipping(boolean skip) {
        return new Draft(place, sheet, row, cells, date, description, voucher, direction, amount, rule, member, name,
                details, questions, skip);
    }

    /// With another cost of its goods, which was asked for or reckoned.
    Draft costing(Rupiah cost) {
        return new Draft(place, sheet, row, cells, date, description, voucher, direction, amount, rule, member, name,
                new Details(cost, details.interest(), details.loan()),
                questions.stream().filter(question -> question.kind() != Question.Kind.COST).toList(), skipped);
    }

    Draft without(Question answered) {
        return new Draft(place, sheet, row, cells, date, description, voucher, direction, amount, rule, member, name,
                details, questions.stream().filter(question -> !question.equals(answered)).toList(), skipped);
    }
}
