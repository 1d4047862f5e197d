package id.lumbung.cooperative.membership;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.organ.Belonging;
import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.vault.Vault;

/// The members of the cooperatives, by their register.
@Service
public class Members implements Belonging {

    /// A cooperative has nine members, or it is none.
    public static final int FOUNDERS = 9;

    static final int PAGE = 50;
    static final Set<MemberState> BELONGING = EnumSet.of(MemberState.DITERIMA, MemberState.AKTIF, MemberState.PASIF);
    static final Set<MemberState> OPEN = EnumSet.of(MemberState.CALON, MemberState.DITERIMA, MemberState.AKTIF,
            MemberState.PASIF);

    private static final Set<MemberState> GONE = EnumSet.of(MemberState.BERHENTI, MemberState.DIBERHENTIKAN,
            MemberState.MENINGGAL, MemberState.PINDAH);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Lines lines;
    private final EntityManager entities;
    private final MemberEvents events;
    private final Profiles profiles;
    private final Vault vault;
    private final Audit audit;
    private final MeterRegistry meters;

    Members(Lines lines, EntityManager entities, MemberEvents events, Profiles profiles, Vault vault, Audit audit,
            MeterRegistry meters) {
        this.lines = lines;
        this.entities = entities;
        this.events = events;
        this.profiles = profiles;
        this.vault = vault;
        this.audit = audit;
        this.meters = meters;
    }

    /// A member of the register, also one who has left: her savings are still to be paid out.
    @Transactional(readOnly = true)
    public Optional<MemberView> find(UUID cooperative, UUID member) {
        return lines.findByIdAndCooperativeId(member, cooperative).map(Member::line)
                .filter(line -> line.number() != null)
                .map(line -> new MemberView(line.id(), String.valueOf(line.number()), line.name()));
    }

    /// Whoever belongs today, accepted ones included: the first thing they do is pay. By number.
    @Transactional(readOnly = true)
    public List<MemberView> active(UUID cooperative) {
        return lines.in(cooperative, BELONGING).stream().map(Member::view).toList();
    }

    /// Everybody who ever was a member, by number.
    @Transactional(readOnly = true)
    public List<Membership> memberships(UUID cooperative) {
        return lines.register(cooperative).stream().map(Member::membership).toList();
    }

    /// Since when somebody is a member, also if she has left.
    @Transactional(readOnly = true)
    public Optional<Membership> membership(UUID cooperative, UUID member) {
        return lines.findByIdAndCooperativeId(member, cooperative).filter(line -> line.line().number() != null)
                .map(Member::membership);
    }

    /// The members of the cooperative that the actor's account is tied to: herself.
    @Transactional(readOnly = true)
    public List<UUID> mine(UUID cooperative) {
        return lines.ofAccount(cooperative, Actor.current().subject(), BELONGING);
    }

    /// Whether this member is the actor herself.
    @Transactional(readOnly = true)
    public boolean isMine(UUID cooperative, UUID member) {
        return mine(cooperative).contains(member);
    }

    @Transactional(readOnly = true)
    public int count(UUID cooperative) {
        return lines.count(cooperative, BELONGING);
    }

    /// Whether it once had nine members, or lost one, and now has fewer than nine: something the Dinas has to know.
    /// A cooperative that is still entering its founders is not meant.
    @Transactional(readOnly = true)
    public boolean belowNine(UUID cooperative) {
        return lines.count(cooperative, BELONGING) < FOUNDERS && lines.count(cooperative, GONE) > 0;
    }

    /// All such cooperatives of the regency.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    public List<UUID> belowNine() {
        return lines.below(FOUNDERS, BELONGING, GONE);
    }

    /// The first payment of simpanan pokok makes an accepted person an active member; later payments change nothing.
    @Transactional(propagation = Propagation.MANDATORY)
    public void activated(UUID cooperative, UUID member, LocalDate on) {
        var line = lines.findByIdAndCooperativeId(member, cooperative).orElseThrow(NoSuchMember::new);
        if (line.state() == MemberState.DITERIMA) {
            events.record(cooperative, member, MemberState.AKTIF, on, null);
            audit.record("member.activated", "member", member, null);
            reread(line);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> cooperativesOf(String subject) {
        return new HashSet<>(lines.cooperativesOf(subject, BELONGING));
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    List<RegisterLine> page(UUID cooperative, String words, Set<MemberState> states, @Nullable UUID after) {
        profiles.get(cooperative);
        if (Nik.looksLike(words)) {
            throw new NikInAddress();
        }
        var pattern = words.strip().toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%")
                .replace("_", "\\_");
        var last = Optional.ofNullable(after).flatMap(id -> lines.findByIdAndCooperativeId(id, cooperative))
                .map(Member::line);
        return lines.page(cooperative, states, "%" + pattern + "%",
                last.map(line -> line.name().toLowerCase(Locale.ROOT)).orElse(""),
                last.map(RegisterLine::id).orElse(BEFORE_ALL), Limit.of(PAGE)).stream().map(Member::line).toList();
    }

    /// Every line there was for this NIK, found by its keyed hash.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    List<RegisterLine> search(UUID cooperative, Nik nik) {
        return lines.byNik(cooperative, vault.index(nik.digits())).stream().map(Member::line).toList();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    RegisterLine line(UUID cooperative, UUID member) {
        return get(cooperative, member).line();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    List<MemberEvent> history(UUID cooperative, UUID member) {
        get(cooperative, member);
        return events.of(member);
    }

    /// The Buku Daftar Anggota: every line that has a number, closed ones too.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    List<RegisterLine> register(UUID cooperative) {
        return lines.register(cooperative).stream().map(Member::line).toList();
    }

    /// In which other cooperatives of the regency this person is a member. A person lives in one village, so somebody
    /// should ask; it is no refusal.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    List<String> elsewhere(UUID cooperative, UUID member) {
        return lines.elsewhere(cooperative, get(cooperative, member).nikIndex(), OPEN).stream()
                .map(other -> profiles.get(other).name()).sorted().toList();
    }

    /// Shows the whole NIK and birth date, once, and remembers who asked and why.
    @Transactional
    @PreAuthorize("hasRole('dinas-admin') or @offices.mayApprove(#cooperative) or @offices.mayRecord(#cooperative)")
    Identity reveal(UUID cooperative, UUID member, String reason) {
        if (reason.strip().length() < 3) {
            throw new NoReason();
        }
        var identity = get(cooperative, member).reveal(vault);
        audit.record("member.nik-revealed", "member", member, reason.strip());
        meters.counter("lumbung.members.nik.reveals").increment();
        return identity;
    }

    /// Ties an account to the member, so that she may look at her cooperative's books.
    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    RegisterLine link(UUID cooperative, UUID member, String subject) {
        profiles.lock(cooperative);
        var line = get(cooperative, member);
        line.account(subject);
        audit.record("member.account-given", "member", member, null);
        return lines.saveAndFlush(line).line();
    }

    /// Whether somebody with this NIK belongs to the cooperative, or asks to.
    boolean isOpen(UUID cooperative, byte[] nikIndex) {
        return lines.has(cooperative, nikIndex, OPEN);
    }

    /// What the trigger made of the line.
    Member reread(Member line) {
        entities.refresh(line);
        return line;
    }

    /// Lets the line go that is written: it is not looked at again before the transaction ends.
    void forget(Member line) {
        entities.detach(line);
    }

    Member get(UUID cooperative, UUID member) {
        return lines.findByIdAndCooperativeId(member, cooperative).orElseThrow(NoSuchMember::new);
    }
}
