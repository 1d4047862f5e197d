package id.lumbung.mentoring.training.effect;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.training.seat.Seat;
import id.lumbung.mentoring.training.seat.Seats;
import id.lumbung.platform.tenancy.Tenant;

/// Compares three months before a training with the three after it. Asks the neighbour, so it stays outside a transaction.
@Service
@ForTheOffice
class Effects {

    private static final Logger LOG = LoggerFactory.getLogger(Effects.class);
    private static final int MONTHS = 3;

    private final RestClient client;
    private final Directory directory;
    private final Seats seats;
    private final Mentors mentors;

    Effects(RestClient cooperatives, Directory directory, Seats seats, Mentors mentors) {
        this.client = cooperatives;
        this.directory = directory;
        this.seats = seats;
        this.mentors = mentors;
    }

    record Told(Seat.Hall hall, Effect effect) {}

    Told of(UUID training) {
        var hall = seats.hall(training);
        var there = hall.seats().stream().filter(seat -> seat.days() > 0).map(Seat::cooperative)
                .collect(Collectors.toUnmodifiableSet());
        if (there.isEmpty()) {
            throw new NotHeld();
        }
        var days = hall.training().dates();
        var before = Effect.Months.of(YearMonth.from(days.starts()).minusMonths(MONTHS), MONTHS);
        var first = YearMonth.from(days.ends()).plusMonths(1);
        var over = ChronoUnit.MONTHS.between(first, YearMonth.from(mentors.today()));
        var after = Effect.Months.of(first, (int) Math.clamp(over, 0, MONTHS));
        var told = ask(before.first(), after.last());
        var others = directory.listing().cooperatives().stream().map(Cooperative::id)
                .filter(id -> !there.contains(id)).toList();
        var tested = hall.seats().stream().filter(seat -> seat.pre() != null && seat.post() != null).toList();
        return new Told(hall, new Effect(before, after, Effect.Group.of(there, told, before, after),
                Effect.Group.of(others, told, before, after), tested.size(), better(tested)));
    }

    private static int better(List<Seat> tested) {
        return tested.isEmpty()
                ? 0
                : (int) Effect.rounded(10L * tested.stream()
                        .mapToInt(seat -> Objects.requireNonNull(seat.post()) - Objects.requireNonNull(seat.pre()))
                        .sum(),
                        tested.size());
    }

    private List<Activity> ask(YearMonth from, YearMonth to) {
        try {
            var told = client.get().uri("/{regency}/api/cooperatives/activity?from={from}&to={to}",
                    Tenant.current().slug(), from, to).retrieve().body(Activity[].class);
            return told == null ? List.of() : List.of(told);
        } catch (RestClientException e) {
            LOG.warn("The activity of {} is not told: {}", Tenant.current().slug(), e.getMessage());
            throw new ActivityAway();
        }
    }
}
