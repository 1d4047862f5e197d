package id.lumbung.cooperative.event.template;

import java.util.Locale;

import id.lumbung.cooperative.ledger.AccountCode;

/// How a line of a template finds its account.
sealed interface AccountRef {

    /// Always the same: `3-1101`.
    record Fixed(AccountCode code) implements AccountRef {}

    /// The answer to a field: `cash`; with several answers the line is one of each.
    record Chosen(String field) implements AccountRef {}

    /// It follows from the goods: `goods.stock`.
    record OfGoods(String field, GoodsKind.Part part) implements AccountRef {}

    static AccountRef parse(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return new Fixed(AccountCode.of(text));
        }
        int dot = text.indexOf('.');
        return dot < 0
                ? new Chosen(text)
                : new OfGoods(text.substring(0, dot),
                        GoodsKind.Part.valueOf(text.substring(dot + 1).toUpperCase(Locale.ROOT)));
    }
}
