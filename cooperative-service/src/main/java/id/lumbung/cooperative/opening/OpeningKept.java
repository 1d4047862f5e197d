package id.lumbung.cooperative.opening;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import id.lumbung.cooperative.event.ReversalCheck;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Periods;
import id.lumbung.platform.problem.Refusal;

/// Keeps sheet and books together: a round is replaced as a whole, or the sheet would say what no entry says any more.
@Component
class OpeningKept implements ReversalCheck {

    private final Drafts drafts;
    private final Books books;
    private final Periods periods;

    OpeningKept(Drafts drafts, Books books, Periods periods) {
        this.drafts = drafts;
        this.books = books;
        this.periods = periods;
    }

    @Override
    public Optional<Refusal> objection(UUID cooperative, UUID entry) {
        return books.opened(cooperative).filter(_ -> drafts.brought(cooperative, entry))
                .map(opened -> periods.isClosed(cooperative, YearMonth.from(opened.from()))
                        ? CannotConfirm.closed()
                        : new CorrectTheSheet());
    }
}
