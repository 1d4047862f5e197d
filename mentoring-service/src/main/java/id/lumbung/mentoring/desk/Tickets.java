package id.lumbung.mentoring.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The tickets and their steps as a collection.
interface Tickets extends Repository<Ticket, UUID> {

    /// The arrival, the first step, is written by the database together with the ticket.
    Ticket saveAndFlush(Ticket ticket);

    Optional<Ticket> findById(UUID id);

    List<Ticket> findByDateOrderBySequence(LocalDate date);

    @Query("select s from Step s where s.ticketId in :tickets order by s.ticketId, s.step")
    List<Step> stepsOf(Collection<UUID> tickets);

    /// Of two who take the same step at once, the second waits for the first and then adds nothing.
    ///
    /// @return whether the step was added: 1 or 0
    @Modifying(clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into ticket_event (tenant_id, ticket_id, step, status, at, officer, officer_name, answer)
            values (:tenant, :ticket, :step, :status, :at, :officer, :officerName, :answer)
            on conflict on constraint ticket_event_one_per_step do nothing""")
    int add(int tenant, UUID ticket, int step, String status, Instant at, String officer, String officerName,
            @Nullable String answer);

    /// The newest days on which somebody came, with the number of tickets.
    @Query(nativeQuery = true, value = "select date, tickets from desk_day where date <= :until order by date desc limit 14")
    List<Day> days(LocalDate until);

    interface Day {

        LocalDate getDate();

        int getTickets();
    }
}
