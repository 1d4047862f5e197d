package id.lumbung.cooperative.savings;

import java.util.List;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.platform.web.Choice;

/// Where money is paid in or out: a drawer or a bank account, each with its kind of voucher.
public final class CashAccounts {

    private CashAccounts() {}

    public static List<Choice> choices(Chart chart) {
        return chart.cashAccounts().stream()
                .map(account -> Choice.of(account.code(), account.code() + " " + account.name())).toList();
    }

    public static VoucherType voucherIn(Chart chart, AccountCode cash) {
        return isBank(chart, cash) ? VoucherType.BBM : VoucherType.BKM;
    }

    public static VoucherType voucherOut(Chart chart, AccountCode cash) {
        return isBank(chart, cash) ? VoucherType.BBK : VoucherType.BKK;
    }

    private static boolean isBank(Chart chart, AccountCode cash) {
        var account = chart.find(cash).filter(Account::isCash).orElseThrow(NotCash::new);
        return "L02".equals(account.line());
    }
}
