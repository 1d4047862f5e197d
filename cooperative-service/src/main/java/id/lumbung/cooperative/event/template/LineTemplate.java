package id.lumbung.cooperative.event.template;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.platform.money.Rupiah;

/// One line of an entry, or one for each share of a field. A line of zero vanishes.
///
/// @param opposite where the line stands, on the other side, when its amount is below zero: a loss else a gain
/// @param each the field whose shares become a line each; the amount is then that of the share
/// @param subject the field that names the subject; `loan.member` is whose loan it is
/// @param months the field with the months among which the amount is divided
record LineTemplate(Side side, AccountRef account, @Nullable AccountRef opposite, Amount amount, @Nullable String each,
        @Nullable String subject, ParticipationRef participation, @Nullable String months) {

    static final String WHOSE = ".member";

    List<Line> lines(Happening happening) {
        return shares(happening).flatMap(share -> overMonths(share, happening)).toList();
    }

    private Stream<Line> shares(Happening happening) {
        if (each == null) {
            return one(amount.in(field -> total(happening.fact(field))), happening);
        }
        return switch (happening.fact(each)) {
            case Fact.MemberAmounts several -> several.shares().stream().map(share -> line(side,
                    account(account, happening), share.amount(), Subject.member(share.member()), happening));
            case Fact.AccountAmounts several -> several.shares().stream().map(share -> line(side,
                    accountOf(share, happening), share.amount(), subject(happening), happening));
            case Fact.Money _,Fact.AccountChoice _,Fact.Goods _,Fact.Buyer _,Fact.Member _,Fact.Loan _,Fact.Name _,Fact.Months _,Fact.Outlet _ ->
                throw new IllegalArgumentException("Not a field of several: " + each);
        };
    }

    private Stream<Line> one(Rupiah rest, Happening happening) {
        if (rest.isZero()) {
            return Stream.empty();
        }
        if (rest.isPositive()) {
            return Stream.of(line(side, account(account, happening), rest, subject(happening), happening));
        }
        if (opposite == null) {
            throw WrongFact.of(WrongFact.Reason.MORE_THAN_WHOLE, amount.taken());
        }
        return Stream.of(line(side.opposite(), account(opposite, happening), rest.negate(), subject(happening),
                happening));
    }

    private Line line(Side on, AccountCode code, Rupiah much, Subject about, Happening happening) {
        var line = on == Side.DEBIT ? Line.debit(code, much) : Line.credit(code, much);
        return line.about(about).with(participation(happening));
    }

    private Stream<Line> overMonths(Line line, Happening happening) {
        if (months == null) {
            return Stream.of(line);
        }
        var parts = new MonthShares(happening.dues(), each == null ? months : each)
                .of(line.amount(), (Fact.Months) happening.fact(months));
        return parts.entrySet().stream()
                .map(part -> new Line(line.account(), line.side(), part.getValue(), line.subject(),
                        line.participation(), line.unit(), part.getKey()));
    }

    private AccountCode accountOf(Fact.AccountAmount share, Happening happening) {
        return switch (account) {
            case AccountRef.Chosen _ -> share.account();
            case AccountRef.Following(var field, var pairs) when field.equals(each) -> pair(pairs.get(share.account()));
            case AccountRef.Following _,AccountRef.Fixed _,AccountRef.OfGoods _,AccountRef.OfParticipation _ ->
                account(account, happening);
        };
    }

    private AccountCode account(AccountRef ref, Happening happening) {
        return switch (ref) {
            case AccountRef.Fixed(var code) -> code;
            case AccountRef.Chosen(var field) -> ((Fact.AccountChoice) happening.fact(field)).code();
            case AccountRef.Following(var field, var pairs) ->
                pair(pairs.get(((Fact.AccountChoice) happening.fact(field)).code()));
            case AccountRef.OfParticipation(var members, var others) ->
                participation(happening) == Participation.ANGGOTA ? members : others;
            case AccountRef.OfGoods(var field, var part) ->
                ((Fact.Goods) happening.fact(field)).kind().account(part, participation(happening));
        };
    }

    /// [Soundness] has seen that every choice has its pair; an account that a cooperative added itself has none.
    private AccountCode pair(@Nullable AccountCode found) {
        if (found == null) {
            throw WrongFact.of(WrongFact.Reason.NOT_A_CHOICE, each == null ? amount.taken() : each);
        }
        return found;
    }

    private Participation participation(Happening happening) {
        return switch (participation) {
            case ParticipationRef.Fixed(var fixed) -> fixed;
            case ParticipationRef.OfBuyer(var field) -> ((Fact.Buyer) happening.fact(field)).participation();
        };
    }

    static Rupiah total(Fact fact) {
        return switch (fact) {
            case Fact.Money(var amount) -> amount;
            case Fact.MemberAmounts several ->
                several.shares().stream().map(Fact.MemberAmount::amount).reduce(Rupiah.ZERO, Rupiah::plus);
            case Fact.AccountAmounts several ->
                several.shares().stream().map(Fact.AccountAmount::amount).reduce(Rupiah.ZERO, Rupiah::plus);
            case Fact.AccountChoice _,Fact.Goods _,Fact.Buyer _,Fact.Member _,Fact.Loan _,Fact.Name _,Fact.Months _,Fact.Outlet _ ->
                throw new IllegalArgumentException("Not an amount: " + fact);
        };
    }

    private Subject subject(Happening happening) {
        if (subject == null) {
            return Subject.NONE;
        }
        if (subject.endsWith(WHOSE)) {
            return Subject.member(((Fact.Loan) happening.fact(subject.replace(WHOSE, ""))).member());
        }
        var fact = happening.fact(subject);
        return switch (fact) {
            case Fact.Member(var id) -> Subject.member(id);
            case Fact.Buyer(var _, var member) -> member == null ? Subject.NONE : Subject.member(member);
            case Fact.Goods(var kind) -> Subject.item(kind.key());
            case Fact.Name(var text) -> Subject.creditor(text);
            case Fact.Loan loan -> Subject.loan(loan.id());
            case Fact.Money _,Fact.AccountChoice _,Fact.AccountAmounts _,Fact.MemberAmounts _,Fact.Months _,Fact.Outlet _ ->
                throw new IllegalArgumentException("Not a subject: " + fact);
        };
    }
}
