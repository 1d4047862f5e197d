package id.lumbung.mentoring.sight;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.mentoring.assignment.Caseload;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.identity.Actor;

/// Decides for every page and program alike.
@Service
@Transactional(readOnly = true)
public class TicketSight {

    private final JdbcClient jdbc;
    private final Caseload caseload;
    private final Mentors mentors;

    TicketSight(JdbcClient jdbc, Caseload caseload, Mentors mentors) {
        this.jdbc = jdbc;
        this.caseload = caseload;
        this.mentors = mentors;
    }

    /// @param day on which the visitor came
    /// @param cooperative from which she came, if that is known
    public boolean sees(UUID ticket, LocalDate day, @Nullable UUID cooperative) {
        return Mentors.isOffice() || day.equals(mentors.today())
                || cooperative != null && caseload.sees(cooperative) || hasToDoWith(ticket);
    }

    /// Refuses whoever may not see the ticket.
    public void require(UUID ticket, LocalDate day, @Nullable UUID cooperative) {
        if (!sees(ticket, day, cooperative)) {
            throw new NotYourTicket();
        }
    }

    /// Of which cooperatives lists and figures are told; of all when null.
    public @Nullable Set<UUID> among() {
        return Mentors.isOffice() ? null : caseload.cooperatives();
    }

    private boolean hasToDoWith(UUID ticket) {
        return jdbc.sql("""
                select exists (select from ticket_event e where e.ticket_id = :ticket and e.officer = :account)
                    or exists (select from ticket_promise p
                        join mentor_account a on a.tenant_id = p.tenant_id and a.mentor_id = p.mentor_id
                        where p.ticket_id = :ticket and a.account = :account)""").param("ticket", ticket)
                .param("account", Actor.current().subject()).query(Boolean.class).single();
    }
}
