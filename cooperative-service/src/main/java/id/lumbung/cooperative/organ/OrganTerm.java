package id.lumbung.cooperative.organ;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import id.lumbung.cooperative.person.PhoneNumber;

/// One person in one seat for a time.
@Entity
@DynamicUpdate // the role may update nothing but the account
class OrganTerm implements Persistable<UUID> {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    private UUID cooperativeId;

    @Enumerated(EnumType.STRING)
    private Office office;

    private short seat;
    private String name;
    private @Nullable String nikMasked;
    private String phone;
    private LocalDate starts;
    private LocalDate ends;
    private String minutes;
    private @Nullable String accountSubject;

    @Column(insertable = false, updatable = false) // a closing sets it, by trigger
    private @Nullable LocalDate closedOn;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected OrganTerm() {
        // for Hibernate
    }

    @SuppressWarnings("NullAway.Init") // Hibernate knows the tenant
    OrganTerm(UUID id, UUID cooperative, Appointment appointment, int seat) {
        this.id = id;
        this.cooperativeId = cooperative;
        this.office = appointment.office();
        this.seat = (short) seat;
        this.name = appointment.name();
        this.nikMasked = appointment.nik() == null ? null : appointment.nik().masked();
        this.phone = appointment.phone().digits();
        this.starts = appointment.tenure().starts();
        this.ends = appointment.tenure().ends();
        this.minutes = appointment.minutes();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void stored() {
        stored = true;
    }

    boolean records(Appointment appointment) {
        return office == appointment.office() && name.equals(appointment.name())
                && phone.equals(appointment.phone().digits()) && starts.equals(appointment.tenure().starts())
                && ends.equals(appointment.tenure().ends());
    }

    boolean isOf(String subject) {
        return subject.equals(accountSubject);
    }

    int seat() {
        return seat;
    }

    void account(String subject) {
        this.accountSubject = subject;
    }

    TermView view() {
        return new TermView(id, cooperativeId, office, name, nikMasked, new PhoneNumber(phone), starts, ends, closedOn,
                minutes, accountSubject != null);
    }
}
