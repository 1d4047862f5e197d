package id.lumbung.cooperative.event.voucher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.event.EventEntries;
import id.lumbung.cooperative.event.Wording;
import id.lumbung.cooperative.event.origin.Companions;
import id.lumbung.cooperative.event.origin.Origins;
import id.lumbung.cooperative.event.switching.Switches;
import id.lumbung.cooperative.event.template.Catalogue;
import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.money.Rupiah;

/// What an event did, told in words: what rose, what fell, about whom.
@Service
@Transactional(readOnly = true)
class Vouchers {

    private final Books books;
    private final Companions companions;
    private final Origins origins;
    private final Members members;
    private final Profiles profiles;
    private final Offices offices;
    private final Catalogue catalogue;
    private final Switches switches;
    private final Wording wording;
    private final Reversals reversals;

    Vouchers(Books books, Companions companions, Origins origins, Members members, Profiles profiles, Offices offices,
            Catalogue catalogue, Switches switches, Wording wording, Reversals reversals) {
        this.books = books;
        this.companions = companions;
        this.origins = origins;
        this.members = members;
        this.profiles = profiles;
        this.offices = offices;
        this.catalogue = catalogue;
        this.switches = switches;
        this.wording = wording;
        this.reversals = reversals;
    }

    /// @param label what happened
    /// @param mayUndo whether it can still be taken back, by whoever looks
    /// @param repeatable whether there is a form to record the same again
    record Voucher(CooperativeView cooperative, PostedEntry entry, String label, List<Part> parts, boolean mayUndo,
            boolean repeatable, List<Account> overdrawn) {

        public Rupiah total() {
            return entry.posting().total();
        }
    }

    /// One of the entries of the event.
    record Part(PostedEntry entry, List<Change> changes) {}

    /// @param rises whether the account stands for more than before, on its own side
    /// @param about whom or what the line is about
    record Change(Account account, Rupiah amount, boolean rises, @Nullable String about) {}

    @PreAuthorize("@offices.mayRead(#cooperative)")
    Voucher show(UUID cooperative, UUID entry) {
        var profile = profiles.get(cooperative);
        var chart = books.chart(cooperative);
        books.entry(cooperative, entry);
        var entries = companions.of(entry).stream().map(id -> books.entry(cooperative, id)).toList();
        var first = entries.getFirst();
        var event = first.posting().event();
        var taken = first.posting().reverses();
        var asked = taken == null ? first.id() : taken;
        var known = catalogue.without(switches.off()).find(event).isPresent();
        var mayUndo = first.reversedBy() == null && first.posting().reverses() == null
                && !event.closesYear() && offices.mayRecord(cooperative)
                && reversals.objection(cooperative, entries.stream().map(PostedEntry::id).toList()).isEmpty();
        return new Voucher(profile, first, wording.label(event),
                entries.stream().map(one -> new Part(one, changes(cooperative, asked, chart, one))).toList(), mayUndo,
                known && offices.mayRecord(cooperative), below(cooperative, chart, first));
    }

    /// Bank accounts that stand below zero since: not forbidden, but somebody should know.
    private List<Account> below(UUID cooperative, Chart chart, PostedEntry entry) {
        return entry.posting().lines().stream().map(Line::account).distinct().map(chart::get).filter(Account::isCash)
                .filter(account -> lowest(cooperative, account.code(), entry).isNegative()).toList();
    }

    private Rupiah lowest(UUID cooperative, AccountCode account, PostedEntry entry) {
        return books.lowest(cooperative, account, entry.posting().date());
    }

    private List<Change> changes(UUID cooperative, UUID event, Chart chart, PostedEntry entry) {
        var loans = loans(cooperative, event, entry);
        return entry.posting().lines().stream().map(line -> {
            var account = chart.get(line.account());
            return new Change(account, line.amount(), account.normalSide() == line.side(),
                    about(cooperative, loans, line.subject()));
        }).toList();
    }

    private @Nullable String about(UUID cooperative, Map<UUID, String> loans, Subject subject) {
        return switch (subject) {
            case Subject.Member(var id) -> members.find(cooperative, id).map(member -> member.name()).orElse(null);
            case Subject.Creditor(var _, var name) -> name;
            case Subject.Item(var _, var name) -> wording.goods(name);
            case Subject.Loan(var id) -> loans.get(id);
            case Subject.None _ -> null;
        };
    }

    /// Until there is a register of loans, only the answers know whose a loan is; and where nobody answered, as for the
    /// opening, the ids that all loans of the members would have.
    private Map<UUID, String> loans(UUID cooperative, UUID event, PostedEntry entry) {
        var named = entry.posting().lines().stream().map(Line::subject).filter(Subject.Loan.class::isInstance)
                .map(subject -> ((Subject.Loan) subject).id()).collect(Collectors.toSet());
        var names = new HashMap<UUID, String>();
        if (named.isEmpty()) {
            return names;
        }
        var origin = origins.of(event);
        if (origin.isPresent()) {
            named.forEach(id -> origin.get().loan(cooperative, id)
                    .flatMap(loan -> members.find(cooperative, loan.member())
                            .map(member -> wording.loan(member.name(), loan.number())))
                    .ifPresent(name -> names.put(id, name)));
            return names;
        }
        for (var member : members.active(cooperative)) {
            var loans = EventEntries.loans(cooperative, member.id());
            for (int at = 0; at < loans.size(); at++) {
                if (named.contains(loans.get(at))) {
                    names.put(loans.get(at), wording.loan(member.name(), at + 1));
                }
            }
        }
        return names;
    }
}
