package id.lumbung.cooperative.bumdes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.cooperative.organ.AccountCard;
import id.lumbung.cooperative.organ.Accounts;
import id.lumbung.cooperative.person.PhoneNumber;
import id.lumbung.platform.audit.Audit;

/// Village head, chair of the village council and director: who, since when, with which account.
@Service
public class VillagePeople {

    private final JdbcClient jdbc;
    private final BumdesRegister register;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Audit audit;

    VillagePeople(JdbcClient jdbc, BumdesRegister register, Accounts accounts, TransactionTemplate transaction,
            Audit audit) {
        this.jdbc = jdbc;
        this.register = register;
        this.accounts = accounts;
        this.transaction = transaction;
        this.audit = audit;
    }

    /// All there were, those in office first.
    @Transactional(readOnly = true)
    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    public List<VillageTerm> of(UUID bumdes) {
        register.get(bumdes);
        return rows(bumdes);
    }

    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    VillageTerm appoint(UUID bumdes, UUID id, BumdesForm.Term form) {
        try {
            jdbc.sql("""
                    insert into village_term (id, village_code, office, name, phone, starts, basis)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, register.get(bumdes).villageCode(), form.office().name(), form.name().strip(),
                            PhoneNumber.parse(form.phone()).digits(), form.starts(), form.basis().strip())
                    .update();
        } catch (DataAccessException e) {
            throw WrongBumdes.of(e);
        }
        audit.record("village.appointed", "village-term", id, form.basis().strip());
        return get(bumdes, id);
    }

    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    VillageTerm end(UUID bumdes, UUID term, LocalDate endedOn) {
        get(bumdes, term);
        try {
            jdbc.sql("update village_term set ended_on = ? where id = ?").params(endedOn, term).update();
        } catch (DataAccessException e) {
            throw WrongBumdes.of(e);
        }
        audit.record("village.ended", "village-term", term, endedOn.toString());
        return get(bumdes, term);
    }

    /// As accounts of the cooperative's organs: the term is the key, so a lost answer makes no second account.
    @PreAuthorize("hasRole('dinas-admin')")
    AccountCard giveAccount(UUID bumdes, UUID term) {
        var holder = Objects.requireNonNull(transaction.execute(_ -> get(bumdes, term)));
        var card = accounts.open(term, holder.name(), holder.phone(), holder.office().role());
        link(bumdes, term, card.subject());
        return card;
    }

    /// Ties an account that exists already.
    @PreAuthorize("hasRole('dinas-admin')")
    VillageTerm link(UUID bumdes, UUID term, String subject) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            get(bumdes, term);
            jdbc.sql("update village_term set account_subject = ? where id = ?").params(subject, term).update();
            audit.record("village.account-given", "village-term", term, null);
            return get(bumdes, term);
        }));
    }

    private VillageTerm get(UUID bumdes, UUID term) {
        return rows(bumdes).stream().filter(row -> row.id().equals(term)).findAny().orElseThrow(NoSuchBumdes::new);
    }

    private List<VillageTerm> rows(UUID bumdes) {
        return jdbc.sql("""
                select t.* from village_term t
                  join bumdes b on b.tenant_id = t.tenant_id and b.village_code = t.village_code
                 where b.id = ? order by t.ended_on is not null, t.office, t.starts desc""")
                .param(bumdes).query((row, index) -> new VillageTerm(row.getObject("id", UUID.class),
                        VillageOffice.valueOf(row.getString("office")), row.getString("name"),
                        new PhoneNumber(row.getString("phone")), row.getObject("starts", LocalDate.class),
                        row.getString("basis"), row.getObject("ended_on", LocalDate.class),
                        row.getString("account_subject") != null))
                .list();
    }
}
