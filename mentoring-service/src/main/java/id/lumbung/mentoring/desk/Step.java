package id.lumbung.mentoring.desk;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/// One change in the life of a ticket: which one, when, by whom. What templates ask for is public.
@Entity
@Table(name = "ticket_event")
@Immutable
class Step {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    private UUID ticketId;
    private int step;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant at;
    private String officer;
    private String officerName;
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected Step() {
        // for Hibernate
    }

    UUID ticketId() {
        return ticketId;
    }

    int number() {
        return step;
    }

    public Status status() {
        return status;
    }

    public Instant at() {
        return at;
    }

    String officer() {
        return officer;
    }

    public String officerName() {
        return officerName;
    }

    public @Nullable String answer() {
        return answer;
    }
}
