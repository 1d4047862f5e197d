package id.lumbung.cooperative.event.template;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Side;
import id.lumbung.cooperative.ledger.VoucherType;

/// One of the entries of an event.
///
/// @param unit the field with the outlet that all its lines belong to; none where it is that of the event
record EntryTemplate(Voucher voucher, @Nullable String unit, List<LineTemplate> lines) {

    /// The kind of voucher.
    enum Voucher {
        /// By the cash account: in or out, drawer or bank. Cash that changes place is money out where it left.
        KAS, BM, FJ, FB
    }

    EntryTemplate {
        lines = List.copyOf(lines);
    }

    List<Line> lines(Happening happening) {
        var outlet = unit == null ? happening.unit() : ((Fact.Outlet) happening.fact(unit)).unit();
        return lines.stream().flatMap(line -> line.lines(happening).stream()).map(line -> line.in(outlet)).toList();
    }

    VoucherType voucher(List<Line> lines, Chart chart) {
        return switch (voucher) {
            case KAS -> cashVoucher(lines, chart);
            case BM -> VoucherType.BM;
            case FJ -> VoucherType.FJ;
            case FB -> VoucherType.FB;
        };
    }

    private static VoucherType cashVoucher(List<Line> lines, Chart chart) {
        var cash = lines.stream().filter(line -> chart.get(line.account()).isCash()).toList();
        if (cash.isEmpty()) {
            return VoucherType.BM; // the part in cash was left empty
        }
        var out = cash.stream().filter(line -> line.side() == Side.KREDIT).findFirst();
        var bank = isBank(chart.get(out.orElseGet(cash::getFirst).account()));
        if (out.isPresent()) {
            return bank ? VoucherType.BBK : VoucherType.BKK;
        }
        return bank ? VoucherType.BBM : VoucherType.BKM;
    }

    private static boolean isBank(Account cash) {
        return "L02".equals(cash.line());
    }
}
