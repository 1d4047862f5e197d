package id.lumbung.cooperative.event;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.event.favourite.Favourites;
import id.lumbung.cooperative.event.origin.Companions;
import id.lumbung.cooperative.event.origin.Origin;
import id.lumbung.cooperative.event.origin.Origins;
import id.lumbung.cooperative.event.switching.Switches;
import id.lumbung.cooperative.event.template.Catalogue;
import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.event.template.Fact;
import id.lumbung.cooperative.event.template.Field;
import id.lumbung.cooperative.event.template.Happening;
import id.lumbung.cooperative.event.template.MadeEvent;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.LedgerRefusal;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.outlet.OutletNames;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Refusal;

/// Records what happened, all its entries or none. The treasurer in office does so, nobody else. The journal keeps who
/// and when for ever, so there is no second audit of it.
@Service
public class Recordings {

    private final Catalogue catalogue;
    private final Offices offices;
    private final Profiles profiles;
    private final Books books;
    private final Ledger ledger;
    private final Members members;
    private final Companions companions;
    private final List<MonthlyDues> dues;
    private final OutletNames outlets;
    private final Switches switches;
    private final Favourites favourites;
    private final Origins origins;
    private final TreasurersBooks treasurersBooks;

    Recordings(Catalogue catalogue, Offices offices, Profiles profiles, Books books, Ledger ledger, Members members,
            Companions companions, Switches switches, Favourites favourites, Origins origins,
            TreasurersBooks treasurersBooks, OutletNames outlets, List<MonthlyDues> dues) {
        this.catalogue = catalogue;
        this.offices = offices;
        this.profiles = profiles;
        this.books = books;
        this.ledger = ledger;
        this.members = members;
        this.companions = companions;
        this.dues = dues;
        this.outlets = outlets;
        this.switches = switches;
        this.favourites = favourites;
        this.origins = origins;
        this.treasurersBooks = treasurersBooks;
    }

    /// What may be chosen from.
    record Offered(List<Definition> definitions, List<MadeEvent> made, Chart chart, List<Unit> units) {}

    /// The treasurer's desk.
    record Desk(Catalogue catalogue, Set<EventCode> favourites, boolean isOpen) {}

    @Transactional(readOnly = true)
    Desk desk(UUID cooperative) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        return new Desk(catalogue.without(switches.off()), favourites.of(cooperative),
                books.opened(cooperative).isPresent());
    }

    EventCode known(String code) {
        for (var event : catalogue.listed()) {
            if (event.code().value().equals(code)) {
                return switch (event) {
                    case Definition recorded -> recorded.code();
                    case MadeEvent made -> throw new MadeElsewhere(made.code());
                };
            }
        }
        throw new UnknownEvent();
    }

    /// Whoever may read the books may know what can be recorded in them.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Offered offered(UUID cooperative) {
        profiles.get(cooperative);
        var on = catalogue.without(switches.off());
        return new Offered(on.definitions(), on.made(), openChart(cooperative),
                Stream.concat(Stream.of(Unit.PUSAT), outlets.of(cooperative).stream().map(one -> new Unit(one.code())))
                        .toList());
    }

    /// An event as this cooperative may record it now.
    @Transactional(readOnly = true)
    Asked ask(UUID cooperative, EventCode code) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        var definition = catalogue.find(code).orElseThrow(UnknownEvent::new);
        switches.requireOn(code);
        return new Asked(cooperative, definition, openChart(cooperative), membersFor(definition, cooperative),
                definition.knowsOutlets() ? outlets.of(cooperative) : List.of());
    }

    /// As [#ask], in one question to the database instead of five; whoever it does not simply let in gets the long
    /// answer. That the event is switched on is left to the journal, which refuses it otherwise.
    ///
    /// @param outlets whether an outlet is named: else nobody asks which there are
    @Transactional(readOnly = true)
    Asked askToRecord(UUID cooperative, EventCode code, boolean outlets) {
        var definition = catalogue.find(code).orElseThrow(UnknownEvent::new);
        return treasurersBooks.chart(cooperative)
                .map(chart -> new Asked(cooperative, definition, chart, membersFor(definition, cooperative),
                        definition.knowsOutlets() && (outlets || !definition.perOutlet())
                                ? this.outlets.of(cooperative)
                                : List.of()))
                .orElseGet(() -> ask(cooperative, code));
    }

    /// What was answered for an entry of this event; nothing when it is another event's, or nobody's.
    @Transactional(readOnly = true)
    Map<String, String> answers(Asked asked, UUID entry) {
        return books.entry(asked.cooperative(), entry).posting().event().equals(asked.definition().code())
                ? origins.of(entry).map(Origin::answers).orElse(Map.of())
                : Map.of();
    }

    /// @param asked what [#ask] gave, so the treasurer asks
    /// @param answers what was typed, kept for the next time
    @Transactional
    Recorded record(UUID key, Asked asked, Happening happening, Map<String, String> answers) {
        var posted = new ArrayList<PostedEntry>();
        try {
            var origin = origins.written(new Origin(asked.definition().version(), answers));
            for (var posting : asked.definition().postings(key, asked.cooperative(), withDues(asked, happening),
                    asked.chart())) {
                posted.add(ledger.post(posting, posted.isEmpty() ? origin : null));
            }
        } catch (LedgerRefusal refusal) {
            throw placed(refusal, asked.definition().amountField());
        }
        if (!posted.getFirst().replayed()) {
            companions.record(posted.stream().map(PostedEntry::id).toList());
        }
        asked.definition().activated(happening)
                .forEach(member -> members.activated(asked.cooperative(), member, happening.date()));
        return new Recorded(posted);
    }

    private Happening withDues(Asked asked, Happening happening) {
        var decided = new HashMap<YearMonth, Rupiah>();
        for (var fact : happening.facts().values()) {
            if (fact instanceof Fact.Months(var from, var until)) {
                dues.stream().filter(one -> one.knows(asked.definition().code()))
                        .forEach(one -> decided.putAll(one.dues(asked.cooperative(), from, until)));
            }
        }
        return happening.with(decided);
    }

    private Chart openChart(UUID cooperative) {
        return books.openChart(cooperative).orElseThrow(BooksNotOpen::new);
    }

    private List<MemberView> membersFor(Definition definition, UUID cooperative) {
        return definition.fields().stream().anyMatch(Recordings::asksForMembers)
                ? members.active(cooperative)
                : List.of();
    }

    private static boolean asksForMembers(Field field) {
        return switch (field) {
            case Field.Member _,Field.MemberAmounts _,Field.Buyer _,Field.Loan _ -> true;
            case Field.Money _,Field.AccountChoice _,Field.AccountAmounts _,Field.Goods _,Field.Name _,Field.Months _,Field.Outlet _ ->
                false;
        };
    }

    /// Puts a refusal of the ledger beside the field of the form that it speaks of.
    public static Refusal placed(LedgerRefusal refusal, String amount) {
        return switch (refusal.rule()) {
            case AFTER_OPENING, NOT_IN_FUTURE, MONTH_OPEN, REVERSAL_NOT_BEFORE -> refusal.at(Answers.DATE);
            case TEXT_SHAPE -> refusal.at(Answers.NOTE);
            case UNIT_KNOWN -> refusal.at(Answers.UNIT);
            case CASH_COVERED, SUBJECT_COVERED, AMOUNT_RANGE, LINE_COUNT -> refusal.at(amount);
            case BALANCED, ACCOUNT_KNOWN, ACCOUNT_LEAF, CONTROL_EVENT, CONTROL_SUBJECT, MEMBER_KNOWN,
                    BOOKS_OPEN,
                    KEY_UNUSED, ENTRY_KNOWN, REVERSAL_EVENT, REVERSAL_MIRRORS, REVERSED_ONCE, REVERSAL_FINAL,
                    CLOSES_YEAR, EVENT_ON, INTEREST_PAID_OUT ->
                refusal;
        };
    }
}
