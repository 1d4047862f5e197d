package id.lumbung.cooperative.organ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// Which offices the current actor holds today, and what they allow: `@PreAuthorize("@offices.mayRecord(#cooperative)")`.
///
/// The Dinas of the regency reads every cooperative; everybody else only their own.
@Component
@Transactional(readOnly = true)
public class Offices {

    private static final Set<Office> BOARD = of(Organ.PENGURUS);
    private static final Set<Office> ALL = EnumSet.allOf(Office.class);

    private final Terms terms;
    private final List<Belonging> belongings;
    private final Clock clock;

    Offices(Terms terms, List<Belonging> belongings, Clock clock) {
        this.terms = terms;
        this.belongings = belongings;
        this.clock = clock;
    }

    /// Whether the actor is today in one of these offices of the cooperative.
    public boolean holds(UUID cooperative, Office... any) {
        return holds(cooperative, Arrays.asList(any));
    }

    /// The treasurer writes the books.
    public boolean mayRecord(UUID cooperative) {
        return holds(cooperative, Office.BENDAHARA);
    }

    /// Refuses whoever is not the treasurer in office.
    public void requireTreasurer(UUID cooperative) {
        if (!mayRecord(cooperative)) {
            throw new NotTheTreasurer();
        }
    }

    /// Chair and secretary approve.
    public boolean mayApprove(UUID cooperative) {
        return holds(cooperative, Office.KETUA, Office.SEKRETARIS);
    }

    /// Anybody of the board proposes.
    public boolean mayPropose(UUID cooperative) {
        return holds(cooperative, BOARD);
    }

    /// Personal data of members are for the board, the supervisors and the Dinas.
    public boolean maySeeMembers(UUID cooperative) {
        return mayReadAll() || holds(cooperative, ALL);
    }

    /// Whoever belongs to the cooperative sees its books; the Dinas sees all.
    public boolean mayRead(UUID cooperative) {
        return mayReadAll() || mine().contains(cooperative);
    }

    public boolean mayReadAll() {
        var actor = Actor.current();
        return actor.has("dinas-admin") || actor.has("dinas-petugas");
    }

    /// The cooperatives in which the actor holds an office today, or to which she belongs as a member.
    public Set<UUID> mine() {
        var subject = Actor.current().subject();
        var mine = new HashSet<>(terms.cooperativesOf(subject, today()));
        belongings.forEach(belonging -> mine.addAll(belonging.cooperativesOf(subject)));
        return mine;
    }

    /// The cooperatives in which the actor is today in one of these offices.
    public Set<UUID> where(Office... any) {
        return Set.copyOf(terms.cooperativesOf(Actor.current().subject(), Arrays.asList(any), today()));
    }

    private boolean holds(UUID cooperative, Collection<Office> any) {
        return terms.holds(Actor.current().subject(), cooperative,
                any.stream().map(Office::name).toArray(String[]::new), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }

    private static Set<Office> of(Organ organ) {
        var offices = EnumSet.allOf(Office.class);
        offices.removeIf(office -> office.organ() != organ);
        return offices;
    }
}
