package id.lumbung.cooperative.event;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.event.template.Fact;
import id.lumbung.cooperative.event.template.Field;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.ledger.VoucherNumber;
import id.lumbung.platform.web.Dates;

/// What an entry is called in the journal when the treasurer writes no words of her own. Members stand there by number
/// and never by name, because the words of an entry can never be changed again.
@Component
public class Wording {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /// @param note what the treasurer wrote, or nothing
    String of(Asked asked, String note, Map<String, Fact> facts) {
        if (!note.isBlank()) {
            return note;
        }
        var arguments = asked.definition().fields().stream().map(Field::name).map(facts::get)
                .map(fact -> fact == null ? "" : worded(asked, fact)).toArray();
        return say("event." + asked.definition().code() + ".entry", arguments);
    }

    public String label(EventCode code) {
        return say("event." + code + ".label");
    }

    String help(EventCode code) {
        return say("event." + code + ".help");
    }

    /// Goods that we have a word for, else their own name.
    public String goods(String name) {
        return Objects.requireNonNullElse(messages.getMessage("event.goods." + name, null, name, INDONESIAN), name);
    }

    /// A loan by whose it is, for who may read names.
    public String loan(String member, int number) {
        return say("event.loan.about", member, Integer.toString(number));
    }

    private String outlet(Asked asked, Unit unit) {
        return asked.outlet(unit).orElseGet(() -> say("event.outlet.PUSAT"));
    }

    public String ofReversal(VoucherNumber original, String reason) {
        return say("event.reversal.entry", original, reason);
    }

    private String worded(Asked asked, Fact fact) {
        return switch (fact) {
            case Fact.Money(var amount) -> amount.toString();
            case Fact.AccountChoice(var code) -> asked.chart().get(code).name();
            case Fact.AccountAmounts several -> String.join(", ",
                    several.shares().stream().map(share -> asked.chart().get(share.account()).name()).toList());
            case Fact.Goods(var kind) -> say("event.goods." + kind.key());
            case Fact.Buyer(var participation, var _) -> say(participation == Participation.ANGGOTA
                    ? "event.buyer.ANGGOTA.entry"
                    : "event.buyer.NON_ANGGOTA.entry");
            case Fact.Member(var id) -> say("event.member.entry", number(asked, id));
            case Fact.MemberAmounts several -> several.shares().size() == 1
                    ? say("event.member.entry", number(asked, several.shares().getFirst().member()))
                    : say("event.members.entry", several.shares().size());
            case Fact.Loan(var _, var member, var number) ->
                say("event.loan.entry", Integer.toString(number), number(asked, member));
            case Fact.Name(var text) -> text;
            case Fact.Outlet(var unit) -> outlet(asked, unit);
            case Fact.Months(var from, var until) -> from.equals(until)
                    ? Dates.bulan(from)
                    : say("event.months.entry", Dates.bulan(from), Dates.bulan(until));
        };
    }

    private static String number(Asked asked, UUID member) {
        return asked.member(member).orElseThrow().number();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
