package id.lumbung.cooperative.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.event.template.Field;
import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.Dates;

/// Draws the form of an event from its definition and its words. A word is looked for with the event
/// (`event.J31.field.amount`) and then without it (`event.field.amount`).
@Component
class FormFields {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int MONTHS_BACK = 18;
    private static final int MONTHS_AHEAD = 12;
    private static final int FEW = 7; // as many radio buttons still fit one screen

    private final MessageSource messages;

    FormFields(MessageSource messages) {
        this.messages = messages;
    }

    List<FormField> of(Asked asked, boolean manyMembers, LocalDate today) {
        var drawn = asked.definition().fields().stream()
                .flatMap(field -> of(asked, field, manyMembers, today).stream());
        return Stream.concat(drawn, asked.definition().perOutlet() && !asked.outlets().isEmpty()
                ? Stream.of(field(asked, "optional-select", Answers.UNIT, outlets(asked)))
                : Stream.empty()).toList();
    }

    /// What the summary of errors calls each name, rows included.
    Map<String, String> labels(List<FormField> drawn) {
        var labels = new LinkedHashMap<String, String>();
        labels.put(Answers.DATE, say("event.date"));
        labels.put(Answers.NOTE, say("event.note"));
        for (var field : drawn) {
            labels.put(field.name(), field.label());
            if (field.kind().equals("amounts")) {
                field.choices().forEach(row -> labels.put(row.value().toString(), row.label()));
            }
        }
        return labels;
    }

    /// What stands in a fresh form: today, and the first of what is nearly always chosen.
    Map<String, String> initial(Asked asked, LocalDate today, boolean manyMembers) {
        var values = new LinkedHashMap<>(empty(asked, manyMembers));
        values.put(Answers.DATE, today.toString());
        for (var field : asked.definition().fields()) {
            if (field instanceof Field.AccountChoice choice
                    && choice.choices(asked.chart()).stream().allMatch(Account::isCash)) {
                values.put(field.name(), choice.choices(asked.chart()).getFirst().code().value());
            } else if (field instanceof Field.Months) {
                values.put(field.name() + ".from", YearMonth.from(today).toString());
            } else if (field instanceof Field.Loan) {
                values.put(field.name() + ".number", "1");
            }
        }
        return values;
    }

    /// What of the answers of another time stands in the form of today. A month was that time's; whoever paid several
    /// at once is asked for as many that come after them, because the amount is theirs.
    Map<String, String> again(Asked asked, Map<String, String> answers, LocalDate today) {
        var values = new LinkedHashMap<>(answers);
        asked.definition().fields().stream().filter(Field.Months.class::isInstance).map(Field::name).forEach(name -> {
            var next = NextMonths.after(answers.get(name + ".from"), answers.get(name + ".until"),
                    YearMonth.from(today).plusMonths(MONTHS_AHEAD));
            values.keySet().removeIf(answer -> answer.startsWith(name + "."));
            values.replaceAll((answer, typed) -> isOfMember(asked, answer) ? next.amount(typed) : typed);
            values.putAll(next.named(name));
        });
        return values;
    }

    private static boolean isOfMember(Asked asked, String answer) {
        return asked.definition().fields().stream().filter(Field.MemberAmounts.class::isInstance)
                .anyMatch(field -> answer.startsWith(field.name() + ".") && !answer.endsWith(".member"));
    }

    /// Every name that the form may send, so that a refusal finds its field.
    Map<String, String> empty(Asked asked, boolean manyMembers) {
        var values = new LinkedHashMap<String, String>();
        values.put(Answers.DATE, "");
        values.put(Answers.NOTE, "");
        if (asked.definition().perOutlet() && !asked.outlets().isEmpty()) {
            values.put(Answers.UNIT, "");
        }
        for (var field : asked.definition().fields()) {
            var name = field.name();
            switch (field) {
                case Field.AccountAmounts several ->
                    several.choices(asked.chart()).forEach(account -> values.put(name + "." + account.code(), ""));
                case Field.MemberAmounts _ when manyMembers ->
                    asked.members().forEach(member -> values.put(name + "." + member.id(), ""));
                case Field.MemberAmounts _ -> {
                    values.put(name + ".member", "");
                    values.put(name + ".amount", "");
                }
                case Field.Buyer _ -> {
                    values.put(name + ".participation", "");
                    values.put(name + ".member", "");
                }
                case Field.Months _ -> {
                    values.put(name + ".from", "");
                    values.put(name + ".until", "");
                }
                case Field.Loan _ -> {
                    values.put(name + ".member", "");
                    values.put(name + ".number", "");
                }
                case Field.Money _,Field.AccountChoice _,Field.Goods _,Field.Member _,Field.Name _,Field.Outlet _ ->
                    values.put(name, "");
            }
        }
        return values;
    }

    private List<FormField> of(Asked asked, Field field, boolean manyMembers, LocalDate today) {
        var name = field.name();
        return switch (field) {
            case Field.Money money ->
                List.of(field(asked, money.optional() ? "optional-money" : "money", name, List.of()));
            case Field.Name _ -> List.of(field(asked, "text", name, List.of()));
            case Field.AccountChoice choice -> List.of(chosen(asked, name, accounts(choice.choices(asked.chart()))));
            case Field.Goods goods -> List.of(chosen(asked, name, goods.choices().stream()
                    .map(kind -> Choice.of(kind.key(), say("event.goods." + kind.key()))).toList()));
            case Field.AccountAmounts several ->
                List.of(field(asked, "amounts", name, several.choices(asked.chart()).stream()
                        .map(account -> Choice.of(name + "." + account.code(), label(account))).toList()));
            case Field.Member _ -> List.of(field(asked, "select", name, members(asked.members())));
            case Field.MemberAmounts _ when manyMembers ->
                List.of(field(asked, "amounts", name, asked.members().stream()
                        .map(member -> new Choice(name + "." + member.id(), member.name(), member.number())).toList()));
            case Field.MemberAmounts _ -> List.of(field(asked, "select", name + ".member", members(asked.members())),
                    field(asked, "money", name + ".amount", List.of()));
            case Field.Buyer _ -> List.of(
                    field(asked, "radios", name + ".participation",
                            List.of(Choice.of("ANGGOTA", say("event.buyer.ANGGOTA")),
                                    Choice.of("NON_ANGGOTA", say("event.buyer.NON_ANGGOTA")))),
                    field(asked, "optional-select", name + ".member", members(asked.members())));
            case Field.Loan _ -> List.of(field(asked, "select", name + ".member", members(asked.members())),
                    field(asked, "number", name + ".number", List.of()));
            case Field.Outlet _ -> List.of(field(asked, "select", name, Stream.concat(
                    Stream.of(Choice.of(Unit.PUSAT.code(), say("event.outlet.PUSAT"))), outlets(asked).stream())
                    .toList()));
            case Field.Months _ -> List.of(field(asked, "select", name + ".from", months(today)),
                    field(asked, "optional-select", name + ".until", months(today)));
        };
    }

    private FormField chosen(Asked asked, String name, List<Choice> choices) {
        return field(asked, choices.size() <= FEW ? "radios" : "select", name, choices);
    }

    private FormField field(Asked asked, String kind, String name, List<Choice> choices) {
        var code = asked.definition().code();
        var label = find("event." + code + ".field." + name);
        var hint = find("event." + code + ".field." + name + ".hint");
        return new FormField(kind, name, label == null ? say("event.field." + name) : label,
                hint == null ? find("event.field." + name + ".hint") : hint, choices);
    }

    private List<Choice> accounts(List<Account> accounts) {
        return accounts.stream().map(account -> Choice.of(account.code().value(), label(account))).toList();
    }

    private String label(Account account) {
        var words = find("event.choice." + account.code());
        return words == null ? account.name() : words;
    }

    private static List<Choice> outlets(Asked asked) {
        return asked.outlets().stream().map(outlet -> Choice.of(outlet.code(), outlet.name())).toList();
    }

    private static List<Choice> members(List<MemberView> members) {
        return members.stream().map(member -> Choice.of(member.id(), member.name() + " · " + member.number())).toList();
    }

    private static List<Choice> months(LocalDate today) {
        var last = YearMonth.from(today).plusMonths(MONTHS_AHEAD);
        return IntStream.rangeClosed(0, MONTHS_AHEAD + MONTHS_BACK).mapToObj(last::minusMonths)
                .map(month -> Choice.of(month, Dates.bulan(month))).toList();
    }

    private String say(String key) {
        return messages.getMessage(key, null, INDONESIAN);
    }

    private @Nullable String find(String key) {
        return messages.getMessage(key, null, null, INDONESIAN);
    }
}
