package id.lumbung.cooperative.workbook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.outlet.OutletName;
import id.lumbung.cooperative.outlet.OutletNames;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.upload.Tables;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.tenancy.Tenant;

/// Workbooks on their way: uploaded, answered row by row, confirmed as a whole or thrown away. All of it by the treasurer.
@Service
@Transactional
@PreAuthorize("@offices.mayRecord(#cooperative)")
class Imports {

    private static final int ALL = 20_000;

    private final Batches batches;
    private final Postings postings;
    private final Books books;
    private final Members members;
    private final Profiles profiles;
    private final OutletNames outlets;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Imports(Batches batches, Postings postings, Books books, Members members, Profiles profiles,
            OutletNames outlets, Audit audit, MeterRegistry meters, Clock clock) {
        this.batches = batches;
        this.postings = postings;
        this.books = books;
        this.members = members;
        this.profiles = profiles;
        this.outlets = outlets;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Batch> list(UUID cooperative) {
        profiles.get(cooperative);
        return batches.of(cooperative);
    }

    @Transactional(readOnly = true)
    public Batch get(UUID cooperative, UUID batch) {
        profiles.get(cooperative);
        return batches.find(cooperative, batch).orElseThrow(WorkbookRefusal::unknown);
    }

    @Transactional(readOnly = true)
    public List<Draft> rows(UUID cooperative, UUID batch, int after, boolean asked, int size) {
        return batches.rows(get(cooperative, batch).id(), after, asked, size);
    }

    @Transactional(readOnly = true)
    public Draft row(UUID cooperative, UUID batch, int place) {
        return batches.row(get(cooperative, batch).id(), place).orElseThrow(WorkbookRefusal::unknown);
    }

    @Transactional(readOnly = true)
    public List<MemberView> members(UUID cooperative) {
        return members.active(cooperative);
    }

    @Transactional(readOnly = true)
    public List<Account> cashAccounts(UUID cooperative) {
        profiles.get(cooperative);
        return books.opened(cooperative).isEmpty() ? List.of() : books.chart(cooperative).cashAccounts();
    }

    @Transactional(readOnly = true)
    public List<OutletName> outlets(UUID cooperative) {
        return outlets.of(cooperative);
    }

    private Unit outlet(UUID cooperative, @Nullable String unit) {
        if (unit == null || unit.isBlank() || unit.equals(Unit.PUSAT.code())) {
            return Unit.PUSAT;
        }
        return outlets.of(cooperative).stream().filter(outlet -> outlet.code().equals(unit)).findFirst()
                .map(outlet -> new Unit(outlet.code()))
                .orElseThrow(() -> WorkbookRefusal.unknownOutlet().at("gerai"));
    }

    /// @param id made by the client; the same content under another id is refused
    /// @param unit the code of the outlet whose book it is; the office's where none is named
    /// @param year of sheets whose name does not say it
    public Batch upload(UUID cooperative, UUID id, String fileName, byte[] content, String cash,
            @Nullable String unit, int year) {
        profiles.get(cooperative);
        var opened = books.opened(cooperative).orElseThrow(WorkbookRefusal::booksNotOpen);
        var account = cashAccounts(cooperative).stream().map(Account::code).filter(code -> code.value().equals(cash))
                .findFirst().orElseThrow(() -> WorkbookRefusal.notACashAccount().at("kas"));
        var outlet = outlet(cooperative, unit);
        var hash = sha256(content);
        var before = batches.same(id, hash);
        if (before.isPresent()) {
            if (!before.get()) {
                throw WorkbookRefusal.otherFile();
            }
            return get(cooperative, id);
        }
        var read = new Reader(opened.from(), today(), proposal(cooperative, account)).read(Tables.read(content), year);
        if (read.drafts().isEmpty()) {
            throw (read.isCashBook() ? WorkbookRefusal.nothingInIt() : WorkbookRefusal.noCashBook()).at("file");
        }
        var name = fileName.isBlank() ? "?" : fileName.substring(Math.max(0, fileName.length() - 200));
        if (!batches.insert(id, cooperative, name, hash, cash, outlet, String.join(", ", read.passedOver()),
                read.drafts())) {
            throw WorkbookRefusal.uploadedBefore(today()).at("file");
        }
        audit.record("workbook.uploaded", "workbook", id, null);
        return get(cooperative, id);
    }

    public Draft answer(UUID cooperative, UUID batch, int place, Answers answers) {
        var standing = underWay(cooperative, batch);
        var before = row(cooperative, batch, place);
        if (answers.member() != null && members.find(cooperative, answers.member()).isEmpty()) {
            throw WorkbookRefusal.notAMember().at("anggota");
        }
        var after = answers.to(before, batches.margin(cooperative).orElse(null));
        batches.update(batch, after);
        var rule = answers.rule();
        if (answers.learn() && rule != null && after.direction() != null && !rule.equals(before.rule())) {
            var proposal = proposal(cooperative, AccountCode.of(standing.cashAccount()));
            var pattern = Words.pattern(before.description(), proposal.names());
            if (!pattern.isEmpty()) {
                batches.learn(cooperative, after.direction(), pattern, rule);
                proposeAgain(cooperative, standing);
            }
        }
        return after;
    }

    /// What was said last, if anything was.
    @Transactional(readOnly = true)
    public Optional<Margin> margin(UUID cooperative) {
        profiles.get(cooperative);
        return batches.margin(cooperative);
    }

    /// Reckons the cost of what was sold from a margin, wherever nobody told it for the row, and remembers the margin for
    /// the next workbook.
    public void reckon(UUID cooperative, UUID batch, Margin margin) {
        underWay(cooperative, batch);
        var before = batches.margin(cooperative);
        for (var draft : batches.rows(batch, 0, false, ALL)) {
            var rule = draft.rule() == null ? null : Rule.of(draft.rule());
            var price = draft.amount();
            if (rule != null && rule.sells() && price != null) {
                var cost = draft.details().cost();
                if (cost == null || before.isPresent() && cost.equals(before.get().costOf(price))) {
                    batches.update(batch, draft.costing(margin.costOf(price)));
                }
            }
        }
        batches.remember(cooperative, margin);
    }

    public void skip(UUID cooperative, UUID batch, int place, boolean skip) {
        underWay(cooperative, batch);
        batches.update(batch, row(cooperative, batch, place).skipping(skip));
    }

    /// Makes entries of all rows that are not skipped, or of none. Asking again changes nothing.
    public Batch confirm(UUID cooperative, UUID id) {
        batches.lock(id);
        var batch = get(cooperative, id);
        if (batch.confirmedAt() != null) {
            return batch;
        }
        underWay(cooperative, id);
        if (batch.open() > 0) {
            throw WorkbookRefusal.stillAsked(batch.open());
        }
        int posted = postings.post(batch, batches.rows(id, 0, false, ALL));
        batches.confirmed(id);
        audit.record("workbook.confirmed", "workbook", id, posted + " baris");
        meters.counter("lumbung.workbook.rows", "outcome", "posted").increment(posted);
        meters.counter("lumbung.workbook.rows", "outcome", "skipped").increment(batch.skipped());
        return get(cooperative, id);
    }

    public void discard(UUID cooperative, UUID id) {
        underWay(cooperative, id);
        batches.discarded(id);
        audit.record("workbook.discarded", "workbook", id, null);
    }

    /// What was learned is tried on the rows that nobody could read.
    private void proposeAgain(UUID cooperative, Batch batch) {
        var proposal = proposal(cooperative, AccountCode.of(batch.cashAccount()));
        for (var draft : batches.rows(batch.id(), 0, true, ALL)) {
            draft.questions().stream().filter(question -> question.kind() == Question.Kind.EVENT).findFirst()
                    .ifPresent(asked -> batches.update(batch.id(), Answers.proposed(draft.without(asked), proposal,
                            asked.cell())));
        }
    }

    private Proposal proposal(UUID cooperative, AccountCode cash) {
        return new Proposal(cash, batches.learned(cooperative), members.active(cooperative),
                batches.margin(cooperative).orElse(null));
    }

    private Batch underWay(UUID cooperative, UUID id) {
        batches.lock(id);
        var batch = get(cooperative, id);
        if (!batch.isUnderWay()) {
            throw WorkbookRefusal.finished();
        }
        return batch;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Tenant.current().zone());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
