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

/// One line of an entry, or one for each share of a field.
///
/// @param each the field whose shares become a line each; the amount is then that of the share
/// @param subject the field that names the subject
/// @param months the field with the months among which the amount is divided
record LineTemplate(Side side, AccountRef account, Amount amount, @Nullable String each, @Nullable String subject,
        ParticipationRef participation, @Nullable String months) {

    List<Line> lines(Happening happening) {
        return shares(happening).flatMap(share -> overMonths(share, happening)).toList();
    }

    private Stream<Line> shares(Happening happening) {
        if (each == null) {
            return Stream.of(line(account(happening), amount.in(field -> total(happening.fact(field))),
                    subject == null ? Subject.NONE : subject(happening.fact(subject)), happening));
        }
        return switch (happening.fact(each)) {
            case Fact.MemberAmounts several -> several.shares().stream()
                    .map(share -> line(account(happening), share.amount(), Subject.member(share.member()), happening));
            case Fact.AccountAmounts several -> several.shares().stream().map(share -> line(
                    account instanceof AccountRef.Chosen ? share.account() : account(happening), share.amount(),
                    subject == null ? Subject.NONE : subject(happening.fact(subject)), happening));
            case Fact.Money _,Fact.AccountChoice _,Fact.Goods _,Fact.Buyer _,Fact.Member _,Fact.Name _,Fact.Months _ ->
                throw new IllegalArgumentException("Not a field of several: " + each);
        };
    }

    private Line line(AccountCode code, Rupiah amount, Subject about, Happening happening) {
        var line = side == Side.DEBIT ? Line.debit(code, amount) : Line.credit(code, amount);
        return line.about(about).with(participation(happening));
    }

    private Stream<Line> overMonths(Line line, Happening happening) {
        if (months == null) {
            return Stream.of(line);
        }
        var parts = new MonthShares(happening.dues(), each == null ? months : each)
                .of(line.amount(), (Fact.Months) happening.fact(months));
        return parts.entrySet().stream().map(part -> new Line(line.account(), side, part.getValue(), line.subject(),
                line.participation(), line.unit(), part.getKey()));
    }

    private AccountCode account(Happening happening) {
        return switch (account) {
            case AccountRef.Fixed(var code) -> code;
            case AccountRef.Chosen(var field) -> ((Fact.AccountChoice) happening.fact(field)).code();
            case AccountRef.OfGoods(var field, var part) ->
                ((Fact.Goods) happening.fact(field)).kind().account(part, participation(happening));
        };
    }

    private Participation participation(Happening happening) {
        return switch (participation) {
            case ParticipationRef.Fixed(var fixed) -> fixed;
            case ParticipationRef.OfBuyer(var field) -> ((Fact.Buyer) happening.fact(field)).participation();
        };
    }

    private static Rupiah total(Fact fact) {
        return switch (fact) {
            case Fact.Money(var amount) -> amount;
            case Fact.MemberAmounts several ->
                several.shares().stream().map(Fact.MemberAmount::amount).reduce(Rupiah.ZERO, Rupiah::plus);
            case Fact.AccountAmounts several ->
                several.shares().stream().map(Fact.AccountAmount::amount).reduce(Rupiah.ZERO, Rupiah::plus);
            case Fact.AccountChoice _,Fact.Goods _,Fact.Buyer _,Fact.Member _,Fact.Name _,Fact.Months _ ->
                throw new IllegalArgumentException("Not an amount: " + fact);
        };
    }

    private static Subject subject(Fact fact) {
        return switch (fact) {
            case Fact.Member(var id) -> Subject.member(id);
            case Fact.Buyer(var _, var member) -> member == null ? Subject.NONE : Subject.member(member);
            case Fact.Goods(var kind) -> Subject.item(kind.key());
            case Fact.Name(var text) -> Subject.creditor(text);
            case Fact.Money _,Fact.AccountChoice _,Fact.AccountAmounts _,Fact.MemberAmounts _,Fact.Months _ ->
                throw new IllegalArgumentException("Not a subject: " + fact);
        };
    }
}
