package id.lumbung.cooperative.organ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.person.PhoneNumber;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.tenancy.Tenant;

/// The organs of a cooperative: the Dinas records who was elected, when a term ended early, and gives accounts.
@Service
public class Organs {

    private final Terms terms;
    private final EntityManager entities;
    private final Closings closings;
    private final Profiles profiles;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Organs(Terms terms, EntityManager entities, Closings closings, Profiles profiles, Accounts accounts,
            TransactionTemplate transaction,
            Audit audit, MeterRegistry meters, Clock clock) {
        this.terms = terms;
        this.entities = entities;
        this.closings = closings;
        this.profiles = profiles;
        this.accounts = accounts;
        this.transaction = transaction;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /// Every term there was, is and will be, the newest first.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    public List<TermView> of(UUID cooperative) {
        profiles.get(cooperative);
        return terms.of(cooperative).stream().map(OrganTerm::view).toList();
    }

    /// Who is in office today.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    public List<TermView> inOffice(UUID cooperative) {
        var today = today();
        return terms.during(cooperative, today, today).stream().map(OrganTerm::view).sorted(TermView.BY_OFFICE)
                .toList();
    }

    /// What the organs lack today.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    public Composition composition(UUID cooperative) {
        return Composition.of(inOffice(cooperative), today());
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    TermView term(UUID cooperative, UUID term) {
        return find(cooperative, term).view();
    }

    /// @param id the caller's: the same appointment twice is one term
    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    public TermView appoint(UUID cooperative, UUID id, Appointment appointment) {
        profiles.lock(cooperative);
        var recorded = terms.findByIdAndCooperativeId(id, cooperative);
        if (recorded.isPresent()) {
            if (recorded.get().records(appointment)) {
                return recorded.get().view();
            }
            throw new TermRecorded();
        }
        var meanwhile = terms.during(cooperative, appointment.tenure().starts(), appointment.tenure().ends());
        onePersonOneSeat(meanwhile, appointment);
        var term = terms.saveAndFlush(
                new OrganTerm(id, cooperative, appointment, freeSeat(meanwhile, appointment.office())));
        audit.record("organ.appointed", "organ-term", id, appointment.minutes());
        return term.view();
    }

    private static void onePersonOneSeat(List<OrganTerm> meanwhile, Appointment appointment) {
        meanwhile.stream().map(OrganTerm::view).filter(term -> term.phone().equals(appointment.phone())).findAny()
                .ifPresent(term -> {
                    throw new PersonHoldsOffice(term.name());
                });
    }

    private static int freeSeat(List<OrganTerm> meanwhile, Office office) {
        var holders = meanwhile.stream().filter(term -> term.view().office() == office).toList();
        return IntStream.rangeClosed(1, office.seats())
                .filter(seat -> holders.stream().noneMatch(holder -> holder.seat() == seat)).findFirst()
                .orElseThrow(() -> new OfficeHeld(holders.getFirst().view().name()));
    }

    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    TermView close(UUID cooperative, UUID id, Closing closing) {
        profiles.lock(cooperative);
        var term = find(cooperative, id);
        if (term.view().closedOn() != null) {
            if (closing.closedOn().equals(term.view().closedOn())) {
                return term.view();
            }
            throw TermClosed.already();
        }
        if (closing.closedOn().isBefore(term.view().starts())
                || closing.closedOn().isAfter(term.view().ends().plusDays(1))) {
            throw TermClosed.outsideItsTime();
        }
        closings.record(id, closing);
        audit.record("organ.closed", "organ-term", id, closing.reason());
        return reread(term).view();
    }

    /// The village has another head, and so its supervisors another chair: nobody elects him. The first day of the new one
    /// is the first day without the old one.
    ///
    /// @param id of the new term, the caller's
    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    public TermView succeedHead(UUID cooperative, UUID id, String name, PhoneNumber phone, LocalDate from,
            String minutes) {
        profiles.lock(cooperative);
        if (terms.findByIdAndCooperativeId(id, cooperative).isEmpty()) {
            terms.during(cooperative, from, from).stream().filter(term -> term.view().office() == Office.KETUA_PENGAWAS)
                    .forEach(term -> close(cooperative, term.view().id(), new Closing(from,
                            ClosingCause.GANTI_EX_OFFICIO, minutes)));
        }
        return appoint(cooperative, id, new Appointment(Office.KETUA_PENGAWAS, name, phone, null,
                new Tenure(from, Tenure.lastDay(from)), minutes));
    }

    /// Has an account made for the holder. The tenant service keeps one account for each key, and the key is the term:
    /// asked again after a lost answer it makes no second one.
    @PreAuthorize("hasRole('dinas-admin')")
    AccountCard giveAccount(UUID cooperative, UUID id) {
        var holder = Objects.requireNonNull(transaction.execute(_ -> withoutAccount(cooperative, id).view()));
        var card = accounts.open(id, holder.name(), holder.phone(), holder.office().role()); // no transaction waits for the neighbour
        link(cooperative, id, card.subject());
        meters.counter("lumbung.organ.accounts").increment();
        return card;
    }

    /// Ties an account that exists already to the term.
    @PreAuthorize("hasRole('dinas-admin')")
    TermView link(UUID cooperative, UUID id, String subject) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            profiles.lock(cooperative);
            var term = find(cooperative, id);
            if (term.isOf(subject)) {
                return term.view();
            }
            if (term.view().hasAccount()) {
                throw new AccountGiven();
            }
            terms.during(cooperative, term.view().starts(), term.view().ends()).stream()
                    .filter(other -> other.isOf(subject)).findAny().ifPresent(other -> {
                        throw new PersonHoldsOffice(other.view().name());
                    });
            term.account(subject);
            audit.record("organ.account-given", "organ-term", id, null);
            return terms.saveAndFlush(term).view();
        }));
    }

    private OrganTerm withoutAccount(UUID cooperative, UUID id) {
        var term = find(cooperative, id);
        if (term.view().hasAccount()) {
            throw new AccountGiven();
        }
        return term;
    }

    private OrganTerm find(UUID cooperative, UUID id) {
        return terms.findByIdAndCooperativeId(id, cooperative).orElseThrow(NoSuchTerm::new);
    }

    /// What the trigger made of the term.
    private OrganTerm reread(OrganTerm term) {
        entities.refresh(term);
        return term;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
