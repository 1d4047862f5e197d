package id.lumbung.cooperative.event.origin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.lumbung.cooperative.event.template.Fact;

/// @param version of the event's definition at that time
/// @param answers what was typed, by the names of the form; neither the date nor the note, which are never the same again
public record Origin(int version, Map<String, String> answers) {

    private static final String NUMBER = ".number";

    public Origin {
        answers = Map.copyOf(answers);
    }

    /// The loan that the answers name, if they name one of this id.
    public Optional<Fact.Loan> loan(UUID cooperative, UUID id) {
        return answers.keySet().stream().filter(name -> name.endsWith(NUMBER)).map(name -> Fact.Loan.of(cooperative,
                UUID.fromString(answers.getOrDefault(name.replace(NUMBER, ".member"), id.toString())),
                Integer.parseInt(answers.get(name)))).filter(loan -> loan.id().equals(id)).findFirst();
    }
}
