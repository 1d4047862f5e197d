package id.lumbung.mentoring.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;

import org.hibernate.annotations.Generated;
import org.hibernate.annotations.TenantId;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import id.lumbung.mentoring.directory.Listing;
import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;

/// Who came, from where, with which question. It never changes; what became of it is told by its events.
@Entity
class Ticket implements Persistable<UUID> {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    private LocalDate date;

    /// Given by the database, without gaps within the day.
    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    private Integer sequence;

    private Instant arrivedAt;
    private String visitorName;
    private @Nullable String visitorPhone;
    private @Nullable String visitorOffice;
    private @Nullable UUID cooperativeId;
    private @Nullable String cooperativeName;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private String question;
    private String openedBy;
    private String openedByName;

    @Transient
    private boolean kept;

    @SuppressWarnings("NullAway.Init")
    protected Ticket() {
        // for Hibernate
    }

    @SuppressWarnings("NullAway.Init") // tenant and sequence are written by Hibernate and by the database
    Ticket(Arrival arrival, Listing.@Nullable Named cooperative, Actor clerk, LocalDate date, Instant arrivedAt) {
        this.id = UUIDv7.next();
        this.date = date;
        this.arrivedAt = arrivedAt;
        this.visitorName = arrival.visitor().strip();
        this.visitorPhone = arrival.phone();
        this.visitorOffice = arrival.office();
        this.cooperativeId = cooperative == null ? null : cooperative.id();
        this.cooperativeName = cooperative == null ? null : cooperative.name();
        this.topic = arrival.topic();
        this.question = arrival.question().strip();
        this.openedBy = clerk.subject();
        this.openedByName = clerk.name();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !kept;
    }

    @PostLoad
    @PostPersist
    void keep() {
        this.kept = true;
    }

    LocalDate date() {
        return date;
    }

    @Nullable
    UUID cooperativeId() {
        return cooperativeId;
    }

    Consultation with(List<Step> steps) {
        return new Consultation(id, date, sequence, visitorName, visitorPhone, visitorOffice, cooperativeId,
                cooperativeName,
                topic, question, steps);
    }
}
