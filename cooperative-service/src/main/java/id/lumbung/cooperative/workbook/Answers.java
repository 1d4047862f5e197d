package id.lumbung.cooperative.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.platform.money.Rupiah;

/// What a person says about a row; whatever is left out stays as it is.
///
/// @param learn whether the cooperative's other rows like this one are read so from now on
record Answers(@Nullable LocalDate date, @Nullable Rupiah amount, @Nullable String rule, @Nullable UUID member,
        @Nullable String name, boolean learn) {

    /// The row with what the rules make of it.
    static Draft proposed(Draft draft, Proposal proposal, String cell) {
        var questions = new ArrayList<>(draft.questions());
        var direction = draft.direction();
        var rule = direction == null ? null : proposal.rule(direction, draft.description()).orElse(null);
        UUID member = null;
        String name = null;
        if (rule == null) {
            questions.add(new Question(Question.Kind.EVENT, cell, draft.description()));
        } else if (rule.subject() == Subject.Kind.ANGGOTA) {
            member = proposal.member(draft.description()).orElse(null);
            if (member == null) {
                questions.add(new Question(Question.Kind.MEMBER, cell, draft.description()));
            }
        } else if (rule.subject() != null) {
            name = shortened(draft.description().isBlank() ? rule.label() : draft.description());
        }
        return new Draft(draft.place(), draft.sheet(), draft.row(), draft.cells(), draft.date(), draft.description(),
                draft.voucher(), direction, draft.amount(), rule == null ? null : rule.key(), member, name, questions,
                false);
    }

    /// The row with the answers: what was answered is no question any more.
    Draft to(Draft draft) {
        var questions = new ArrayList<>(draft.questions());
        if (date != null) {
            questions.removeIf(question -> switch (question.kind()) {
                case DATE, YEAR, BEFORE_OPENING, FUTURE -> true;
                case AMOUNT, BOTH_SIDES, EVENT, MEMBER, BALANCE -> false;
            });
        }
        var chosen = rule == null ? draft.rule() : rule;
        var known = chosen == null ? null : Rule.of(chosen);
        if (amount != null && known != null) {
            questions.removeIf(question -> question.kind() == Question.Kind.AMOUNT
                    || question.kind() == Question.Kind.BOTH_SIDES);
        }
        var about = member == null ? draft.member() : member;
        if (known != null) {
            questions.removeIf(question -> question.kind() == Question.Kind.EVENT
                    || question.kind() == Question.Kind.MEMBER);
            if (known.subject() == Subject.Kind.ANGGOTA && about == null) {
                questions.add(new Question(Question.Kind.MEMBER, "", draft.description()));
            }
        }
        var isNamed = known != null && known.subject() != null && known.subject() != Subject.Kind.ANGGOTA;
        var called = name == null || name.isBlank() ? draft.name() : name;
        return new Draft(draft.place(), draft.sheet(), draft.row(), draft.cells(), date == null ? draft.date() : date,
                draft.description(), draft.voucher(), known == null ? draft.direction() : known.direction(),
                amount == null ? draft.amount() : amount, chosen,
                known != null && known.subject() == Subject.Kind.ANGGOTA ? about : null,
                isNamed ? shortened(called == null ? draft.description() : called) : null, questions, false);
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120).strip() : text;
    }
}
