package id.lumbung.cooperative.receipt.paper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import id.lumbung.platform.money.Rupiah;

/// Bea meterai (UU 10/2020): a paper about more than this much money carries a stamp. A setting, because laws change.
@ConfigurationProperties("lumbung.receipts.stamp-duty")
record StampDuty(@DefaultValue("5000000") long above, @DefaultValue("10000") long duty) {

    boolean isDueOn(Rupiah amount) {
        return amount.amount() > above;
    }

    Rupiah amount() {
        return Rupiah.of(duty);
    }
}
