package id.lumbung.cooperative.savings.due;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// The table `savings_tariff`: what the members have decided to pay.
@Service
@Transactional(readOnly = true)
public class Tariffs {

    private static final Rupiah LARGEST = Rupiah.of(999_999_999);

    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final Audit audit;

    Tariffs(JdbcClient jdbc, Profiles profiles, Audit audit) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.audit = audit;
    }

    /// All tariffs, the newest first.
    @PreAuthorize("@offices.mayRead(#cooperative)")
    public List<Tariff> all(UUID cooperative) {
        profiles.get(cooperative);
        return rows(cooperative).reversed();
    }

    public TariffTable table(UUID cooperative, SavingsKind kind) {
        return new TariffTable(rows(cooperative).stream().filter(tariff -> tariff.kind() == kind).toList());
    }

    /// Sets what is due from a month on; a tariff set wrongly is set again.
    @Transactional
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    public Tariff set(UUID cooperative, Tariff tariff) {
        return write(cooperative, tariff);
    }

    /// Sets the first one, on the minutes of the founding meeting.
    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public Tariff begin(UUID cooperative, Tariff tariff) {
        return write(cooperative, tariff);
    }

    private Tariff write(UUID cooperative, Tariff tariff) {
        profiles.lock(cooperative);
        if (tariff.kind() != SavingsKind.POKOK && tariff.kind() != SavingsKind.WAJIB
                || tariff.amount().isNegative() || tariff.amount().compareTo(LARGEST) > 0) {
            throw new WrongTariff("amount");
        }
        if (tariff.basis().strip().length() < 3) {
            throw new WrongTariff("basis");
        }
        jdbc.sql(
                """
                        insert into savings_tariff (cooperative_id, kind, valid_from, amount, basis, set_by) values (?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, cooperative_id, kind, valid_from) do update
                           set amount = excluded.amount, basis = excluded.basis, set_by = excluded.set_by, set_at = now()""")
                .params(cooperative, tariff.kind().name(), tariff.from().atDay(1), tariff.amount().amount(),
                        tariff.basis().strip(), Actor.current().subject())
                .update();
        audit.record("savings.tariff-set", "cooperative", cooperative,
                tariff.kind() + " " + tariff.from() + " " + tariff.amount().grouped() + " " + tariff.basis().strip());
        return tariff;
    }

    private List<Tariff> rows(UUID cooperative) {
        return jdbc.sql("select * from savings_tariff where cooperative_id = ? order by valid_from, kind")
                .param(cooperative)
                .query((row, index) -> new Tariff(SavingsKind.valueOf(row.getString("kind")),
                        YearMonth.from(row.getObject("valid_from", LocalDate.class)), Rupiah.of(row.getLong("amount")),
                        row.getString("basis")))
                .list();
    }
}
