package id.lumbung.cooperative.legality.fee;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.legality.fee.NotaryFee.FeeSource;
import id.lumbung.cooperative.profile.CooperativeKind;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// The table `legal_notary_fee`, whose last row counts.
@Service
public class NotaryFees {

    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final Audit audit;

    NotaryFees(JdbcClient jdbc, Profiles profiles, Audit audit) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.audit = audit;
    }

    /// The newest first; the first one counts.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public List<NotaryFee> of(UUID cooperative) {
        profiles.get(cooperative);
        return rows(cooperative);
    }

    /// @param id the client's: saying it twice says it once
    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public NotaryFee record(UUID cooperative, UUID id, FeeSource source, Rupiah amount, @Nullable String note) {
        profiles.lock(cooperative);
        var said = rows(cooperative).stream().filter(fee -> fee.id().equals(id)).findAny();
        if (said.isPresent()) {
            return said.get();
        }
        if (source == FeeSource.DANA_DESA && profiles.get(cooperative).kind() == CooperativeKind.KKMP) {
            throw new FeeRefused("legality.fee-of-village", "source");
        }
        var why = note == null || note.isBlank() ? null : note.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (source == FeeSource.LAINNYA && (why == null || why.length() < 3)) {
            throw new FeeRefused("legality.fee-other-named", "note");
        }
        if (amount.isNegative()) {
            throw new FeeRefused("legality.fee-negative", "amount");
        }
        jdbc.sql("""
                insert into legal_notary_fee (id, cooperative_id, source, amount, note, actor, actor_name)
                values (:id, :cooperative, :source, :amount, :note, :actor, :name)""").param("id", id)
                .param("cooperative", cooperative).param("source", source.name()).param("amount", amount.amount())
                .param("note", why).param("actor", Actor.current().subject()).param("name", Actor.current().name())
                .update();
        audit.record("legality.notary-fee", "cooperative", cooperative, source + " " + amount.grouped());
        return rows(cooperative).getFirst();
    }

    private List<NotaryFee> rows(UUID cooperative) {
        return jdbc.sql("select * from legal_notary_fee where cooperative_id = ? order by ordinal desc")
                .param(cooperative)
                .query((row, index) -> new NotaryFee(row.getObject("id", UUID.class),
                        FeeSource.valueOf(row.getString("source")), Rupiah.of(row.getLong("amount")),
                        row.getString("note"), row.getString("actor_name")))
                .list();
    }
}
