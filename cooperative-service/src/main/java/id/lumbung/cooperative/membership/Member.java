package id.lumbung.cooperative.membership;

import java.time.LocalDate;
import java.util.Arrays;
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
import id.lumbung.cooperative.person.Sex;
import id.lumbung.platform.vault.Vault;
import id.lumbung.platform.vault.Vault.Place;

/// A line of the register. State, number and dates follow the events, by trigger.
@Entity
@DynamicUpdate // the role may update only what changes in a life: address, telephone, occupation, account
class Member implements Persistable<UUID> {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    private UUID cooperativeId;

    @Column(insertable = false, updatable = false)
    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private @Nullable MemberState state;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate enteredOn;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate leftOn;

    private boolean founder;
    private String name;
    private byte[] nikSealed;
    private byte[] nikIndex;
    private String nikMasked;
    private @Nullable String nikNote;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private byte[] bornSealed;
    private short bornYear;
    private @Nullable String birthPlace;
    private @Nullable String occupation;
    private String address;
    private @Nullable String rt;
    private @Nullable String rw;
    private @Nullable String phone;
    private @Nullable String accountSubject;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected Member() {
        // for Hibernate
    }

    @SuppressWarnings("NullAway.Init") // Hibernate knows the tenant
    Member(UUID id, UUID cooperative, Application applicant, boolean founder, Vault vault) {
        this.id = id;
        this.cooperativeId = cooperative;
        this.founder = founder;
        this.name = applicant.name();
        this.nikSealed = vault.seal(applicant.nik().digits(), nikOf(id));
        this.nikIndex = vault.index(applicant.nik().digits());
        this.nikMasked = applicant.nik().masked();
        this.nikNote = applicant.note();
        this.sex = applicant.sex();
        this.bornSealed = vault.seal(applicant.bornOn().toString(), birthOf(id));
        this.bornYear = (short) applicant.bornOn().getYear();
        this.birthPlace = applicant.birthPlace();
        this.occupation = applicant.occupation();
        this.address = applicant.address().street();
        this.rt = applicant.address().rt();
        this.rw = applicant.address().rw();
        this.phone = applicant.phone() == null ? null : applicant.phone().digits();
    }

    static Place nikOf(UUID member) {
        return new Place("member", "nik_sealed", member);
    }

    private static Place birthOf(UUID member) {
        return new Place("member", "born_sealed", member);
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

    boolean is(String named, byte[] index) {
        return name.equals(named) && Arrays.equals(nikIndex, index);
    }

    byte[] nikIndex() {
        return nikIndex;
    }

    Identity reveal(Vault vault) {
        return new Identity(vault.open(nikSealed, nikOf(id)), LocalDate.parse(vault.open(bornSealed, birthOf(id))));
    }

    void account(String subject) {
        this.accountSubject = subject;
    }

    MemberState state() {
        return state == null ? MemberState.CALON : state;
    }

    MemberView view() {
        if (number == null) {
            throw new IllegalStateException("not in the register yet: " + id);
        }
        return new MemberView(id, number, name);
    }

    Membership membership() {
        if (number == null || enteredOn == null) {
            throw new IllegalStateException("not in the register yet: " + id);
        }
        return new Membership(id, number, name, state(), enteredOn, leftOn);
    }

    RegisterLine line() {
        return new RegisterLine(id, number, name, state(), founder, nikMasked, nikNote, sex, birthPlace, bornYear,
                occupation, new Address(address, rt, rw), phone == null ? null : new PhoneNumber(phone), enteredOn,
                leftOn, accountSubject != null);
    }
}
