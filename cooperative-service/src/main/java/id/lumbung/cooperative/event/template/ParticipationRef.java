package id.lumbung.cooperative.event.template;

import id.lumbung.cooperative.ledger.Participation;

/// Whose business a line is: known beforehand, or as the buyer is.
sealed interface ParticipationRef {

    record Fixed(Participation participation) implements ParticipationRef {}

    record OfBuyer(String field) implements ParticipationRef {}
}
