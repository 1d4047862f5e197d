package id.lumbung.cooperative.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.workbook.Question.Kind;
import id.lumbung.platform.money.NotRupiah;
import id.lumbung.platform.money.Rupiah;

/// What a person says about a row; whatever is left out stays as it is.
///
/// @param learn whether the cooperative's other rows like this one are read so from now on
record Answers(@Nullable LocalDate date, @Nullable Rupiah amount, @Nullable String rule, @Nullable UUID member,
        @Nullable String name, @Nullable Rupiah cost, @Nullable Rupiah interest, @Nullable Integer loan,
        boolean learn) {

    private static final int MOST_LOANS = 99;
    private static final Pattern JASA = Pattern.compile("(?i)\\b(jasa|bunga)\\s*:?\\s*(rp\\.?\\s*)?(\\d[\\d.]*)");
    private static final Set<String> PRINCIPAL = Set.of("pokok", "angsuran", "cicilan", "angsur");
    private static final Set<String> INTEREST = Set.of("jasa", "bunga");
    private static final Set<Kind> ABOUT_DATE = EnumSet.of(Kind.DATE, Kind.YEAR, Kind.BEFORE_OPENING, Kind.FUTURE);
    private static final Set<Kind> ABOUT_AMOUNT = EnumSet.of(Kind.AMOUNT, Kind.BOTH_SIDES);
    private static final Set<Kind> ABOUT_EVENT = EnumSet.of(Kind.EVENT, Kind.MEMBER, Kind.COST, Kind.SPLIT);

    /// The row with what the rules make of it.
    static Draft proposed(Draft draft, Proposal proposal, String cell) {
        var direction = draft.direction();
        var rule = direction == null ? null : proposal.rule(direction, draft.description()).orElse(null);
        if (rule == null) {
            var questions = new ArrayList<>(draft.questions());
            questions.add(new Question(Kind.EVENT, cell, draft.description()));
            return of(draft, draft.date(), draft.amount(), null, null, null, Details.NONE, questions);
        }
        var member = rule.asksMember() ? proposal.member(draft.description()).orElse(null) : null;
        return completed(draft, draft.date(), draft.amount(), rule, member, null,
                new Details(reckoned(rule, draft.amount(), proposal.margin()),
                        rule.isInstalment() ? interest(draft) : null, 1),
                draft.questions(), cell);
    }

    /// The row with the answers: what was answered is no question any more.
    Draft to(Draft draft, @Nullable Margin margin) {
        var chosen = rule == null ? draft.rule() : rule;
        var known = chosen == null ? null : Rule.of(chosen);
        var questions = new ArrayList<>(draft.questions());
        questions.removeIf(question -> date != null && ABOUT_DATE.contains(question.kind()));
        questions.removeIf(question -> amount != null && known != null && ABOUT_AMOUNT.contains(question.kind()));
        var day = date == null ? draft.date() : date;
        var sum = amount == null ? draft.amount() : amount;
        if (known == null) {
            return of(draft, day, sum, null, null, null, Details.NONE, questions);
        }
        var cell = questions.stream().filter(question -> ABOUT_EVENT.contains(question.kind())).map(Question::cell)
                .findFirst().orElse("–");
        questions.removeIf(question -> ABOUT_EVENT.contains(question.kind()));
        var called = name == null || name.isBlank() ? draft.name() : name;
        return completed(draft, day, sum, known, member == null ? draft.member() : member, called,
                details(draft, known, sum, margin), questions, cell);
    }

    private Details details(Draft draft, Rule known, @Nullable Rupiah sum, @Nullable Margin margin) {
        if (loan != null && (loan < 1 || loan > MOST_LOANS)) {
            throw WorkbookRefusal.notALoan().at("pinjamanKe");
        }
        var before = draft.details();
        var same = sum != null && sum.equals(draft.amount());
        var costs = cost != null ? cost : same && before.cost() != null ? before.cost() : reckoned(known, sum, margin);
        var share = interest == null ? before.interest() : interest;
        if (known.isInstalment() && share != null && sum != null && share.compareTo(sum) > 0) {
            throw WorkbookRefusal.interestExceeds().at("jasa");
        }
        return new Details(known.sells() ? costs : null, known.isInstalment() ? share : null,
                loan == null ? before.loan() : loan);
    }

    /// Asks what the rule wants to know and nobody has said.
    private static Draft completed(Draft draft, @Nullable LocalDate date, @Nullable Rupiah amount, Rule rule,
            @Nullable UUID member, @Nullable String called, Details details, List<Question> before, String cell) {
        var questions = new ArrayList<>(before);
        if (rule.asksMember() && member == null) {
            questions.add(new Question(Kind.MEMBER, cell, draft.description()));
        }
        if (rule.sells() && details.cost() == null) {
            questions.add(new Question(Kind.COST, cell, draft.description()));
        }
        if (rule.isInstalment() && details.interest() == null) {
            questions.add(new Question(Kind.SPLIT, cell, draft.description()));
        }
        var name = rule.subject() == Subject.Kind.KREDITUR
                ? shortened(
                        called != null ? called : draft.description().isBlank() ? rule.label() : draft.description())
                : null;
        return of(draft, date, amount, rule, rule.asksMember() ? member : null, name, details, questions);
    }

    private static Draft of(Draft draft, @Nullable LocalDate date, @Nullable Rupiah amount, @Nullable Rule rule,
            @Nullable UUID member, @Nullable String name, Details details, List<Question> questions) {
        return new Draft(draft.place(), draft.sheet(), draft.row(), draft.cells(), date, draft.description(),
                draft.voucher(), rule == null ? draft.direction() : rule.direction(), amount,
                rule == null ? null : rule.key(), member, name, details, questions, false);
    }

    private static @Nullable Rupiah reckoned(Rule rule, @Nullable Rupiah amount, @Nullable Margin margin) {
        return rule.sells() && amount != null && margin != null ? margin.costOf(amount) : null;
    }

    /// `Angsuran Bu Sari, jasa 10.000`; a row that speaks of jasa alone is all jasa.
    private static @Nullable Rupiah interest(Draft draft) {
        var written = JASA.matcher(draft.description());
        var amount = draft.amount();
        if (written.find() && amount != null) {
            try {
                var interest = Rupiah.parse(written.group(3));
                return interest.compareTo(amount) > 0 ? null : interest;
            } catch (NotRupiah e) {
                return null; // then somebody is asked
            }
        }
        var words = Words.of(draft.description());
        return words.stream().anyMatch(INTEREST::contains) && words.stream().noneMatch(PRINCIPAL::contains)
                ? amount
                : null;
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120).strip() : text;
    }
}
