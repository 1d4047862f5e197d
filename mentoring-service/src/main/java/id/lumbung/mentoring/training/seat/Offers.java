package id.lumbung.mentoring.training.seat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.training.Trainings;

/// To whom seats may be offered. Asks the neighbour, so it stays outside a transaction.
@Component
@ForTheOffice
class Offers {

    private final Seats seats;
    private final Trainings trainings;
    private final Holders holders;

    Offers(Seats seats, Trainings trainings, Holders holders) {
        this.seats = seats;
        this.trainings = trainings;
        this.holders = holders;
    }

    /// Those who hold the office and were not offered a seat yet, by district.
    Map<String, List<Holders.Holder>> open(UUID training) {
        var offered = seats.hall(training).seats();
        return told(training).stream()
                .filter(holder -> offered.stream().noneMatch(seat -> seat.cooperative().equals(holder.cooperative())
                        && seat.name().equals(holder.name())))
                .collect(Collectors.groupingBy(Holders.Holder::districtName, TreeMap::new, Collectors.toList()));
    }

    /// Whoever holds the office today in these cooperatives.
    List<Holders.Holder> chosen(UUID training, List<UUID> cooperatives) {
        return told(training).stream().filter(holder -> cooperatives.contains(holder.cooperative())).toList();
    }

    private List<Holders.Holder> told(UUID training) {
        var found = trainings.get(training);
        if (!found.isScheduled() || found.office() == null) {
            throw new NoSeatsNow();
        }
        return holders.of(found.office());
    }
}
