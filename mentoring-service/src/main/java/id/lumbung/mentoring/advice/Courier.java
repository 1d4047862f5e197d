package id.lumbung.mentoring.advice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.assignment.Caseload;
import id.lumbung.mentoring.directory.CooperativeService;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.visit.Visited;
import id.lumbung.platform.tenancy.Tenant;

/// Writes a letter with each visit that ended in advice and carries it over as soon as that is kept. What could not be
/// carried goes with the next person of the office who looks at a page: every call needs somebody's token.
@Component
public class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Letters letters;
    private final Mentors mentors;
    private final Caseload caseload;
    private final RestClient client;
    private final TaskExecutor background;
    private final MeterRegistry meters;
    private final CooperativeService neighbour;
    private final Clock clock;
    private final Map<Integer, Instant> tried = new ConcurrentHashMap<>();

    Courier(Letters letters, Mentors mentors, Caseload caseload, RestClient cooperatives,
            @Qualifier("applicationTaskExecutor") TaskExecutor background, MeterRegistry meters,
            CooperativeService neighbour, Clock clock) {
        this.letters = letters;
        this.mentors = mentors;
        this.caseload = caseload;
        this.client = cooperatives;
        this.background = background;
        this.meters = meters;
        this.neighbour = neighbour;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Visited visited) {
        var advice = visited.recommendations();
        if (advice != null && advice.strip().length() >= 3) {
            letters.write(visited, mentors.get(visited.mentor()), advice.strip());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void carry(Visited visited) {
        background.execute(this::deliver); // the executor carries tenant and actor along
    }

    /// For a regency at most once in a pause, behind whatever page somebody looks at.
    void carryWhatWaits() {
        var now = clock.instant();
        var due = tried.merge(Tenant.current().code(), now,
                (before, current) -> before.plus(neighbour.pause()).isAfter(current) ? before : current);
        if (due.equals(now)) {
            background.execute(this::deliver);
        }
    }

    /// The visit is the key: however often a letter is carried, one advice stands in the book. A mentor carries what is for
    /// her own cooperatives, because nobody lets her write into the books of others; the Dinas carries everything.
    void deliver() {
        for (var letter : letters.waiting(Mentors.isOffice() ? null : caseload.cooperatives())) {
            try {
                client.post().uri("/{regency}/api/cooperatives/{cooperative}/advice", Tenant.current().slug(),
                        letter.cooperative()).header("Idempotency-Key", letter.visit().toString())
                        .body(new Given("KOPERASI", letter.givenOn(), letter.official(), letter.agency(),
                                letter.content(), letter.visit()))
                        .retrieve().toBodilessEntity();
                letters.delivered(letter.visit());
                meters.counter("lumbung.advice.letters", "outcome", "delivered").increment();
            } catch (RestClientException e) {
                meters.counter("lumbung.advice.letters", "outcome", "failed").increment();
                LOG.warn("Advice of visit {} waits: {}", letter.visit(), e.getMessage());
            }
        }
    }

    /// As the cooperative-service reads it.
    record Given(String book, LocalDate givenOn, String official, String agency, String content, UUID visitId) {}
}
