package id.lumbung.cooperative.statement.reckoning;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import id.lumbung.platform.money.Rupiah;

/// All that the statements are reckoned from, for some months of one year.
///
/// @param movements every account that moved in these months or before them
/// @param aside what of it only empties one account into the next: the closing of the year (J76), and what carries its
/// result over into the new one (J77). It is no income and no expense.
/// @param ofUnit whether it is one outlet: its lines need not balance alone
public record Figures(List<Movement> movements, List<Movement> aside, boolean ofUnit) {

    /// The current year's result, where the year was closed.
    public static final String THIS_YEAR = "3-1502";

    public Figures {
        movements = List.copyOf(movements);
        aside = List.copyOf(aside);
    }

    /// The same, with what the opening sheet brought as the balance that these months begin with: it was there before,
    /// and nothing that happened in them. Should it bring income or expense, these are of the year and stay.
    public Figures begun(List<Movement> opening) {
        return opening.isEmpty()
                ? this
                : new Figures(movements.stream()
                        .map(movement -> opening.stream().filter(movement::isSameAs).findFirst()
                                .filter(brought -> !brought.isResult())
                                .map(movement::begunWith).orElse(movement))
                        .toList(), aside, ofUnit);
    }

    /// What of the movements is income, expense or result by itself. Debit is positive.
    public Rupiah moved(Predicate<Movement> which) {
        return sum(movements, which, Movement::moved).minus(sum(aside, which, Movement::moved));
    }

    public Rupiah before(Predicate<Movement> which) {
        return sum(movements, which, Movement::before);
    }

    public Rupiah closing(Predicate<Movement> which) {
        return sum(movements, which, Movement::closing);
    }

    public static Rupiah sum(List<Movement> movements, Predicate<Movement> which, Function<Movement, Rupiah> figure) {
        return movements.stream().filter(which).map(figure).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
