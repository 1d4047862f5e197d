package id.lumbung.cooperative.savings.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.membership.Membership;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// "Buat Tagihan": one bill for each member and month. A bill moves no money and is no entry; savings are booked when
/// they are received.
@Service
@Transactional
class Bills {

    private static final Rupiah LARGEST = Rupiah.of(999_999_999);

    private final JdbcClient jdbc;
    private final Tariffs tariffs;
    private final Members members;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;

    Bills(JdbcClient jdbc, Tariffs tariffs, Members members, Profiles profiles, Audit audit, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.tariffs = tariffs;
        this.members = members;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
    }

    /// Makes the bills of a month; asked again, it adds those of members who came since, and changes nothing else.
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    public List<Bill> make(UUID cooperative, YearMonth month) {
        profiles.lock(cooperative);
        var amount = tariffs.table(cooperative, SavingsKind.WAJIB).of(month);
        if (!amount.isPositive()) {
            throw new NoTariff(month);
        }
        var billed = members.memberships(cooperative).stream().filter(Membership::belongs)
                .filter(member -> !YearMonth.from(member.entered()).isAfter(month)).map(Membership::id)
                .toArray(UUID[]::new);
        var made = jdbc.sql("""
                insert into savings_bill (cooperative_id, member_id, month, amount, made_by)
                select ?, billed, ?, ?, ? from unnest(?::uuid[]) billed
                on conflict (tenant_id, cooperative_id, month, member_id) do nothing""")
                .params(cooperative, month.atDay(1), amount.amount(), Actor.current().subject(), billed).update();
        if (made > 0) {
            audit.record("savings.billed", "cooperative", cooperative, month + ": " + made);
            meters.counter("lumbung.savings.bills").increment(made);
        }
        return rows(cooperative, month);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public List<Bill> of(UUID cooperative, YearMonth month) {
        profiles.get(cooperative);
        return rows(cooperative, month);
    }

    @PreAuthorize("@offices.mayPropose(#cooperative)")
    public Bill change(UUID cooperative, YearMonth month, UUID member, Rupiah amount) {
        if (!amount.isPositive() || amount.compareTo(LARGEST) > 0) {
            throw new WrongTariff("amount");
        }
        return update(cooperative, month, member, amount, false);
    }

    /// Lets the member off for this month. The row stays, so that making the bills again does not bring it back.
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    public Bill remove(UUID cooperative, YearMonth month, UUID member) {
        return update(cooperative, month, member, null, true);
    }

    private Bill update(UUID cooperative, YearMonth month, UUID member, @Nullable Rupiah amount,
            boolean removed) {
        profiles.lock(cooperative);
        try {
            var changed = jdbc.sql("""
                    update savings_bill set amount = coalesce(?, amount), removed = ?
                     where cooperative_id = ? and month = ? and member_id = ?""")
                    .param(amount == null ? null : amount.amount()).param(removed).param(cooperative)
                    .param(month.atDay(1)).param(member).update();
            if (changed == 0) {
                throw new NoSuchBill();
            }
        } catch (DataIntegrityViolationException e) {
            throw new BillPaid();
        }
        audit.record(removed ? "savings.bill-removed" : "savings.bill-changed", "member", member,
                month + (amount == null ? "" : " " + amount.grouped()));
        return rows(cooperative, month).stream().filter(bill -> bill.member().equals(member)).findFirst().orElseThrow();
    }

    private List<Bill> rows(UUID cooperative, YearMonth month) {
        return jdbc
                .sql("""
                        select b.*, m.number, m.name, coalesce((select sum(s.credit - s.debit) from subject_month_movement s
                                where s.tenant_id = b.tenant_id and s.cooperative_id = b.cooperative_id and s.account_code = '3-1102'
                                  and s.subject_kind = 'ANGGOTA' and s.subject_id = b.member_id and s.period = b.month), 0) as paid
                          from savings_bill b join member m on m.tenant_id = b.tenant_id and m.id = b.member_id
                         where b.cooperative_id = ? and b.month = ? order by m.number""")
                .params(cooperative, month.atDay(1))
                .query(Bills::bill).list();
    }

    private static Bill bill(ResultSet row, int index) throws SQLException {
        return new Bill(row.getObject("member_id", UUID.class), row.getString("number"), row.getString("name"),
                YearMonth.from(row.getObject("month", LocalDate.class)), Rupiah.of(row.getLong("amount")),
                row.getBoolean("removed"), Rupiah.of(row.getLong("paid")));
    }
}
