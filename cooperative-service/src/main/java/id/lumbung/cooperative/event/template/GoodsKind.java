package id.lumbung.cooperative.event.template;

import java.util.List;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Participation;

/// A kind of goods and the accounts that follow from it.
public record GoodsKind(String key, AccountCode stock, AccountCode salesToMembers, AccountCode salesToOthers,
        AccountCode cost) {

    /// Which of its accounts a line means.
    enum Part {
        STOCK, SALES, COST
    }

    AccountCode account(Part part, Participation participation) {
        return switch (part) {
            case STOCK -> stock;
            case COST -> cost;
            case SALES -> switch (participation) {
                case ANGGOTA -> salesToMembers;
                case NON_ANGGOTA -> salesToOthers;
                case TANPA -> throw new IllegalArgumentException("A sale is to somebody");
            };
        };
    }

    List<AccountCode> accounts(Part part) {
        return switch (part) {
            case STOCK -> List.of(stock);
            case COST -> List.of(cost);
            case SALES -> List.of(salesToMembers, salesToOthers);
        };
    }
}
