package id.lumbung.cooperative.event.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import id.lumbung.cooperative.ledger.AccountCode;

/// How a line of a template finds its account.
sealed interface AccountRef {

    /// Always the same: `3-1101`.
    record Fixed(AccountCode code) implements AccountRef {}

    /// The answer to a field: `cash`; with several answers the line is one of each.
    record Chosen(String field) implements AccountRef {}

    /// It follows from the goods: `goods.stock`.
    record OfGoods(String field, GoodsKind.Part part) implements AccountRef {}

    /// One for members, one for everybody else: `4-1103|4-2103`.
    record OfParticipation(AccountCode members, AccountCode others) implements AccountRef {}

    /// It follows from the account chosen in a field: `asset 1-3102>1-3202 1-3103>1-3203`.
    record Following(String field, Map<AccountCode, AccountCode> pairs) implements AccountRef {}

    static AccountRef parse(String text) {
        if (text.contains(">")) {
            var words = text.split(" ");
            return new Following(words[0], Arrays.stream(words).skip(1).map(pair -> pair.split(">")).collect(
                    Collectors.toMap(pair -> AccountCode.of(pair[0]), pair -> AccountCode.of(pair[1]))));
        }
        if (Character.isDigit(text.charAt(0))) {
            var codes = text.split("\\|", 2);
            return codes.length == 1
                    ? new Fixed(AccountCode.of(text))
                    : new OfParticipation(AccountCode.of(codes[0]), AccountCode.of(codes[1]));
        }
        int dot = text.indexOf('.');
        return dot < 0
                ? new Chosen(text)
                : new OfGoods(text.substring(0, dot),
                        GoodsKind.Part.valueOf(text.substring(dot + 1).toUpperCase(Locale.ROOT)));
    }
}
