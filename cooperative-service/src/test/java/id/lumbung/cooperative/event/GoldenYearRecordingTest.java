package id.lumbung.cooperative.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class GoldenYearRecordingTest {

    private static final Tenant KUKAR = new Tenant(6402, "kukar", "Kutai Kartanegara", ZoneId.of("Asia/Makassar"));

    @Autowired
    private TestRegency kukar;
    @Autowired
    private Ledger ledger;

    @Test
    void aTreasurerRecordsTheWholeYearAndGetsItsTrialBalance() {
        var treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        GoldenYear.of(treasury.members())
                .forEach(told -> treasury.record(UUID.randomUUID(), told.code(), told.document()).expectStatus()
                        .isCreated());
        var savings = GoldenYear.savings().stream().collect(Collectors.groupingBy(List::getFirst, TreeMap::new,
                Collectors.toList()));
        KUKAR.run(() -> savings.values().forEach(rows -> ledger.post(posting(treasury, rows))));
        var trial = kukar.as(treasury.treasurer()).get()
                .uri(Treasury.API + "/trial-balance?date=" + GoldenYear.END, treasury.cooperative()).exchange()
                .expectStatus().isOk().expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult().getResponseBody();
        var balances = new TreeMap<String, Long>();
        for (var row : (List<?>) trial.get("balances")) {
            var balance = (Map<?, ?>) row;
            balances.put((String) balance.get("code"), ((Number) balance.get("closing")).longValue());
        }
        balances.values().removeIf(balance -> balance == 0);
        assertThat(balances).isEqualTo(GoldenYear.balances());
        assertThat(((Number) trial.get("closingDebit")).longValue()).isEqualTo(208_129_432);
    }

    private static Posting posting(Treasury treasury, List<List<String>> rows) {
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            var account = AccountCode.of(row.get(3));
            var debit = Long.parseLong(row.get(5));
            var line = debit > 0
                    ? Line.debit(account, Rupiah.of(debit))
                    : Line.credit(account, Rupiah.of(Long.parseLong(row.get(6))));
            lines.add(line
                    .about(Chart.standard().get(account).control() == null
                            ? Subject.NONE
                            : Subject.member(treasury.members().getLast()))
                    .with(row.get(7).isEmpty() ? Participation.TANPA : Participation.valueOf(row.get(7))));
        }
        return Posting.of(UUID.randomUUID(), treasury.cooperative(), LocalDate.parse(rows.getFirst().get(1)),
                VoucherType.BM, EventCode.of("J10"), rows.getFirst().get(2), lines);
    }
}
