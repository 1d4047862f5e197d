package id.lumbung.cooperative.profile;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.person.PhoneNumber;

/// A line of the register. The register makes it; afterwards only the facts that change from day to day change here.
@Entity
@DynamicUpdate // the role may update nothing but the facts
class Cooperative {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    private String name;

    @Enumerated(EnumType.STRING)
    private CooperativeKind kind;

    @Enumerated(EnumType.STRING)
    private FormationModel model;

    @Enumerated(EnumType.STRING)
    private FormationState state;

    private String villageCode;
    private String villageName;
    private String districtCode;
    private String districtName;

    private @Nullable String address;
    private @Nullable String phone;
    private @Nullable LocalDate operatingSince;

    @SuppressWarnings("NullAway.Init")
    protected Cooperative() {
        // for Hibernate
    }

    void describe(Facts facts) {
        this.address = facts.address();
        this.phone = facts.phone() == null ? null : facts.phone().digits();
        this.operatingSince = facts.operatingSince();
    }

    CooperativeView view() {
        return new CooperativeView(id, name, kind, model, state, new VillageCode(villageCode), villageName,
                districtCode,
                districtName, address, phone == null ? null : new PhoneNumber(phone), operatingSince);
    }
}
