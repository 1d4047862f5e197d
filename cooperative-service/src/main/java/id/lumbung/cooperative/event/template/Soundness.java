package id.lumbung.cooperative.event.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.ledger.Subject;

/// Proves of a definition, before anybody uses it, that the ledger will take what it makes: the fields exist and are of
/// the right kind, the accounts are leaves, control accounts get their subject, and every entry balances whatever the
/// figures are.
final class Soundness {

    /// Lines of the statements that tell members from others.
    private static final Set<String> BY_PARTICIPATION = Set.of("P01", "P03", "P05");

    private final Definition definition;
    private final Chart chart;

    private Soundness(Definition definition, Chart chart) {
        this.definition = definition;
        this.chart = chart;
    }

    static void check(Definition definition, Chart chart) {
        new Soundness(definition, chart).check();
    }

    private void check() {
        var names = new HashSet<String>();
        definition.fields().forEach(field -> require(names.add(field.name()), "two fields are named " + field.name()));
        definition.fields().forEach(this::offersSomething);
        require(!definition.entries().isEmpty(), "it has no entry");
        definition.entries().forEach(this::check);
        if (definition.activates() != null) {
            require(field(definition.activates()) instanceof Field.MemberAmounts, "only members can be activated");
        }
    }

    private void offersSomething(Field field) {
        var choices = switch (field) {
            case Field.AccountChoice choice -> choice.choices(chart);
            case Field.AccountAmounts amounts -> amounts.choices(chart);
            case Field.Goods goods -> goods.choices();
            case Field.Money _,Field.Buyer _,Field.Member _,Field.MemberAmounts _,Field.Loan _,Field.Name _,Field.Months _,Field.Outlet _ ->
                List.of(field);
        };
        require(!choices.isEmpty(), field.name() + " offers nothing to choose");
        if (field instanceof Field.Money(var _, var _, Field.Proposal(var _, var of))) {
            of.fields().forEach(this::isAmount);
        }
    }

    private void check(EntryTemplate entry) {
        Map<String, Integer> sum = new HashMap<>();
        for (var line : entry.lines()) {
            check(line);
            line.amount().addTo(sum, line.side() == Side.DEBIT ? 1 : -1);
        }
        require(sum.isEmpty(), "debit and credit differ by " + sum);
        require(entry.lines().stream().anyMatch(line -> line.opposite() != null)
                || entry.lines().stream().map(LineTemplate::side).distinct().count() == 2, "an entry has two sides");
        if (entry.unit() != null) {
            require(field(entry.unit()) instanceof Field.Outlet, entry.unit() + " is no outlet");
        }
        boolean cash = entry.lines().stream().flatMap(line -> accounts(line.account(), line).stream())
                .anyMatch(Account::isCash);
        require(cash == (entry.voucher() == EntryTemplate.Voucher.KAS),
                "voucher KAS is for cash and bank, and only for them");
    }

    private void check(LineTemplate line) {
        line.amount().fields().forEach(this::isAmount);
        if (line.each() != null) {
            require(field(line.each()) instanceof Field.MemberAmounts
                    || field(line.each()) instanceof Field.AccountAmounts,
                    line.each() + " is not a field of several");
        }
        if (line.account() instanceof AccountRef.Chosen(var field) && field(field) instanceof Field.AccountAmounts) {
            require(field.equals(line.each()), field + " needs a line for each");
        }
        if (line.account() instanceof AccountRef.Following(var field, var _)
                && field(field) instanceof Field.AccountAmounts) {
            require(field.equals(line.each()), field + " needs a line for each");
        }
        if (line.months() != null) {
            require(field(line.months()) instanceof Field.Months, line.months() + " holds no months");
        }
        if (line.participation() instanceof ParticipationRef.OfBuyer(var field)) {
            require(field(field) instanceof Field.Buyer, field + " is no buyer");
        }
        var kind = subjectKind(line);
        var accounts = new ArrayList<>(accounts(line.account(), line));
        if (line.opposite() != null) {
            accounts.addAll(accounts(line.opposite(), line));
        }
        for (var account : accounts) {
            require(!account.isHeading(), account.code() + " is a heading");
            require(account.control() == null || account.control() == kind,
                    account.code() + " asks for " + account.control());
            require(account.line() == null || !BY_PARTICIPATION.contains(account.line())
                    || !line.participation().equals(new ParticipationRef.Fixed(Participation.TANPA)),
                    account.code() + " needs to know whose business it is");
        }
    }

    private void isAmount(String name) {
        require(switch (field(name)) {
            case Field.Money _,Field.MemberAmounts _,Field.AccountAmounts _ -> true;
            case Field.AccountChoice _,Field.Goods _,Field.Buyer _,Field.Member _,Field.Loan _,Field.Name _,Field.Months _,Field.Outlet _ ->
                false;
        }, name + " is not an amount");
    }

    private List<Account> accounts(AccountRef ref, LineTemplate line) {
        return switch (ref) {
            case AccountRef.Fixed(var code) -> List.of(account(code));
            case AccountRef.Chosen(var name) -> choices(name);
            case AccountRef.Following(var name, var pairs) -> choices(name).stream().map(choice -> {
                var pair = pairs.get(choice.code());
                require(pair != null, name + " has no pair for " + choice.code());
                return account(Objects.requireNonNull(pair));
            }).toList();
            case AccountRef.OfParticipation(var members, var others) -> {
                toSomebody(line);
                yield List.of(account(members), account(others));
            }
            case AccountRef.OfGoods(var name, var part) -> {
                if (part == GoodsKind.Part.SALES) {
                    toSomebody(line);
                }
                if (field(name) instanceof Field.Goods(var _, var kinds)) {
                    yield kinds.stream().flatMap(kind -> kind.accounts(part).stream()).map(this::account).toList();
                }
                throw wrong(name + " is no goods");
            }
        };
    }

    private void toSomebody(LineTemplate line) {
        require(!line.participation().equals(new ParticipationRef.Fixed(Participation.TANPA)), "a sale is to somebody");
    }

    private List<Account> choices(String name) {
        return switch (field(name)) {
            case Field.AccountChoice choice -> choice.choices(chart);
            case Field.AccountAmounts amounts -> amounts.choices(chart);
            case Field.Money _,Field.Goods _,Field.Buyer _,Field.Member _,Field.MemberAmounts _,Field.Loan _,Field.Name _,Field.Months _,Field.Outlet _ ->
                throw wrong(name + " is no account");
        };
    }

    /// What kind of subject the line surely has.
    private Subject.@Nullable Kind subjectKind(LineTemplate line) {
        if (line.each() != null && field(line.each()) instanceof Field.MemberAmounts) {
            return Subject.Kind.ANGGOTA;
        }
        if (line.subject() == null) {
            return null;
        }
        if (line.subject().endsWith(LineTemplate.WHOSE)) {
            var loan = line.subject().replace(LineTemplate.WHOSE, "");
            require(field(loan) instanceof Field.Loan, loan + " is no loan");
            return Subject.Kind.ANGGOTA;
        }
        return switch (field(line.subject())) {
            case Field.Loan _ -> Subject.Kind.PINJAMAN;
            case Field.Member _ -> Subject.Kind.ANGGOTA;
            case Field.Goods _ -> Subject.Kind.BARANG;
            case Field.Name _ -> Subject.Kind.KREDITUR;
            case Field.Buyer _ -> null;
            case Field.Money _,Field.AccountChoice _,Field.AccountAmounts _,Field.MemberAmounts _,Field.Months _,Field.Outlet _ ->
                throw wrong(line.subject() + " names nobody");
        };
    }

    private Account account(AccountCode code) {
        return chart.find(code).orElseThrow(() -> wrong("the chart has no account " + code));
    }

    private Field field(String name) {
        return definition.field(name).orElseThrow(() -> wrong("there is no field " + name));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    private InvalidDefinition wrong(String why) {
        return new InvalidDefinition(definition.code().value(), why);
    }
}
