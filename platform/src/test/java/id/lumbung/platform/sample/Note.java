package id.lumbung.platform.sample;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
class Note implements Persistable<UUID> {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    private String words;

    @Transient
    private boolean fresh;

    protected Note() {}

    Note(UUID id, String words) {
        this.id = id;
        this.words = words;
        this.fresh = true;
    }

    @Override
    public @Nullable UUID getId() {
        return id;
    }

    String words() {
        return words;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
