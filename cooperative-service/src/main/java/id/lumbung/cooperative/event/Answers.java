package id.lumbung.cooperative.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.event.template.Fact;
import id.lumbung.cooperative.event.template.Field;
import id.lumbung.cooperative.event.template.WrongFact;
import id.lumbung.cooperative.event.template.WrongFact.Reason;
import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.platform.money.NotRupiah;
import id.lumbung.platform.money.Rupiah;

/// Reads what was typed into a form, or sent as a document, as facts; finds all that is wrong with it.
///
/// Names are paths: `amount`, `deposits.<member>`, `months.from`. A form sends them so, a document is flattened to them.
final class Answers {

    static final String DATE = "date";
    static final String NOTE = "note";
    static final String UNIT = "unit";
    static final int LONGEST_NOTE = 300;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_MONTHS = 24;

    private final Asked asked;
    private final Typed typed;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private @Nullable LocalDate date;
    private Unit unit = Unit.PUSAT;

    private Answers(Asked asked, Typed typed) {
        this.asked = asked;
        this.typed = typed;
    }

    static Answers read(Asked asked, Map<String, String> typed) {
        var answers = new Answers(asked, new Typed(typed));
        answers.date = answers.typed.date(DATE).orElse(null);
        if (answers.note().codePointCount(0, answers.note().length()) > LONGEST_NOTE) {
            answers.typed.refuse(Reason.TOO_LONG, NOTE, LONGEST_NOTE);
        }
        if (asked.definition().perOutlet() && !answers.typed.text(UNIT).isEmpty()) {
            answers.unit(UNIT).ifPresent(unit -> answers.unit = unit);
        }
        asked.definition().fields()
                .forEach(field -> answers.fact(field).ifPresent(fact -> answers.facts.put(field.name(), fact)));
        answers.outletsDiffer();
        answers.typed.unread().forEach(name -> answers.typed.refuse(Reason.UNKNOWN_FIELD, name, name));
        return answers;
    }

    List<WrongFact> wrong() {
        return typed.wrong();
    }

    /// What was typed, for who records the same again: not the day and the words, which are another time's.
    Map<String, String> kept() {
        var kept = new HashMap<String, String>();
        for (var name : typed.names()) {
            var text = typed.text(name);
            if (!text.isEmpty() && !name.equals(DATE) && !name.equals(NOTE)) {
                kept.put(name, text);
            }
        }
        return kept;
    }

    /// The facts that could be read.
    Map<String, Fact> readable() {
        return Map.copyOf(facts);
    }

    /// The facts; refuses when something is wrong.
    Map<String, Fact> facts() {
        if (!wrong().isEmpty()) {
            throw wrong().getFirst();
        }
        return facts;
    }

    LocalDate on() {
        if (date == null) {
            throw WrongFact.of(Reason.NOT_A_DATE, DATE);
        }
        return date;
    }

    /// The outlet that it happened in.
    Unit in() {
        return unit;
    }

    String note() {
        return typed.text(NOTE);
    }

    private Optional<Fact> fact(Field field) {
        var name = field.name();
        return switch (field) {
            case Field.Money money -> money(money);
            case Field.AccountChoice choice ->
                account(name, choice.choices(asked.chart())).map(Fact.AccountChoice::new);
            case Field.AccountAmounts several -> accountAmounts(name, several.choices(asked.chart()));
            case Field.Goods goods -> goods(goods);
            case Field.Buyer _ -> buyer(name);
            case Field.Member _ -> member(name).map(Fact.Member::new);
            case Field.MemberAmounts _ -> memberAmounts(name);
            case Field.Loan _ -> loan(name);
            case Field.Name _ -> name(name);
            case Field.Months _ -> months(name);
            case Field.Outlet _ -> unit(name).map(Fact.Outlet::new);
        };
    }

    private Optional<Fact> money(Field.Money field) {
        if (field.optional() && typed.text(field.name()).matches("0*")) {
            return Optional.of(new Fact.Money(Rupiah.ZERO));
        }
        return typed.amount(field.name()).map(Fact.Money::new);
    }

    private Optional<AccountCode> account(String name, List<Account> choices) {
        return typed.given(name).flatMap(text -> {
            var chosen = choices.stream().map(Account::code).filter(code -> code.value().equals(text)).findFirst();
            if (chosen.isEmpty()) {
                typed.refuse(Reason.NOT_A_CHOICE, name);
            }
            return chosen;
        });
    }

    private Optional<Fact> accountAmounts(String name, List<Account> choices) {
        var shares = new ArrayList<Fact.AccountAmount>();
        boolean tried = false;
        for (var account : choices) {
            var share = name + "." + account.code();
            if (!typed.text(share).isEmpty()) {
                tried = true;
                typed.amount(share).ifPresent(amount -> shares.add(new Fact.AccountAmount(account.code(), amount)));
            }
        }
        return several(name, tried, shares.isEmpty() ? null : new Fact.AccountAmounts(shares));
    }

    private Optional<Fact> memberAmounts(String name) {
        var shares = new ArrayList<Fact.MemberAmount>();
        boolean tried = false;
        for (var member : asked.members()) {
            var share = name + "." + member.id();
            if (!typed.text(share).isEmpty()) {
                tried = true;
                typed.amount(share).ifPresent(amount -> shares.add(new Fact.MemberAmount(member.id(), amount)));
            }
        }
        if (typed.has(name + ".member") || typed.has(name + ".amount")) {
            tried = true;
            var member = member(name + ".member");
            var amount = typed.amount(name + ".amount");
            if (member.isPresent() && amount.isPresent()) {
                shares.add(new Fact.MemberAmount(member.get(), amount.get()));
            }
        }
        for (var stranger : typed.unread(name + ".")) {
            tried = true;
            typed.refuse(Reason.NOT_A_MEMBER, stranger);
        }
        if (shares.stream().map(Fact.MemberAmount::member).distinct().count() < shares.size()) {
            typed.refuse(Reason.REPEATED, name);
        }
        return several(name, tried, shares.isEmpty() ? null : new Fact.MemberAmounts(shares));
    }

    private Optional<Fact> several(String name, boolean tried, @Nullable Fact shares) {
        if (!tried) {
            typed.refuse(Reason.MISSING, name);
        }
        return Optional.ofNullable(shares);
    }

    private Optional<Fact> goods(Field.Goods field) {
        return typed.given(field.name()).flatMap(text -> {
            var kind = field.choices().stream().filter(choice -> choice.key().equals(text)).findFirst();
            if (kind.isEmpty()) {
                typed.refuse(Reason.NOT_A_CHOICE, field.name());
            }
            return kind.map(Fact.Goods::new);
        });
    }

    private Optional<Fact> buyer(String name) {
        var person = name + ".member";
        var named = typed.text(person).isEmpty() ? Optional.<UUID>empty() : member(person);
        return typed.given(name + ".participation").flatMap(text -> switch (text) {
            case "ANGGOTA" -> Optional.of(new Fact.Buyer(Participation.ANGGOTA, named.orElse(null)));
            case "NON_ANGGOTA" -> Optional.of(new Fact.Buyer(Participation.NON_ANGGOTA, null));
            default -> {
                typed.refuse(Reason.NOT_A_CHOICE, name + ".participation");
                yield Optional.<Fact>empty();
            }
        });
    }

    private Optional<UUID> member(String name) {
        return typed.given(name).flatMap(text -> {
            var member = asked.members().stream().filter(one -> one.id().toString().equalsIgnoreCase(text)).findFirst();
            if (member.isEmpty()) {
                typed.refuse(Reason.NOT_A_MEMBER, name);
            }
            return member.map(one -> one.id());
        });
    }

    /// The second loan of a member is another one than her first.
    private Optional<Fact> loan(String name) {
        var number = typed.ordinal(name + ".number");
        var member = member(name + ".member");
        return number.flatMap(place -> member.map(whose -> Fact.Loan.of(asked.cooperative(), whose, place)));
    }

    private Optional<Fact> name(String name) {
        return typed.given(name).flatMap(text -> {
            if (text.codePointCount(0, text.length()) > LONGEST_NAME) {
                typed.refuse(Reason.TOO_LONG, name, LONGEST_NAME);
                return Optional.empty();
            }
            return Optional.of(new Fact.Name(text));
        });
    }

    private Optional<Unit> unit(String name) {
        return typed.given(name).flatMap(text -> {
            var unit = asked.units().stream().filter(choice -> choice.code().equals(text)).findFirst();
            if (unit.isEmpty()) {
                typed.refuse(Reason.UNKNOWN_OUTLET, name);
            }
            return unit;
        });
    }

    /// Nothing moves from an outlet to itself.
    private void outletsDiffer() {
        var seen = new HashSet<Fact>();
        facts.forEach((name, fact) -> {
            if (fact instanceof Fact.Outlet && !seen.add(fact)) {
                typed.refuse(Reason.SAME_OUTLET, name);
            }
        });
    }

    private Optional<Fact> months(String name) {
        var from = typed.month(name + ".from");
        var until = typed.text(name + ".until").isEmpty() ? from : typed.month(name + ".until");
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (until.get().isBefore(from.get())) {
            typed.refuse(Reason.MONTHS_REVERSED, name + ".until");
            return Optional.empty();
        }
        if (ChronoUnit.MONTHS.between(from.get(), until.get()) >= MOST_MONTHS) {
            typed.refuse(Reason.TOO_MANY_MONTHS, name + ".until", MOST_MONTHS);
            return Optional.empty();
        }
        return Optional.of(new Fact.Months(from.get(), until.get()));
    }
}
