package id.lumbung.cooperative.receipt.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.receipt.Receipt;
import id.lumbung.cooperative.receipt.Receipts;
import id.lumbung.cooperative.receipt.link.ReceiptLink;
import id.lumbung.cooperative.receipt.share.Shares;
import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.tenancy.TenantDirectory;
import id.lumbung.platform.vault.SignedTokens;
import id.lumbung.platform.vault.Token;

/// Answers by a signed address alone. The signature is looked at before anything else, so that a forged address costs
/// no question to the database; what it names is then looked up with its regency bound, as for everybody else.
@Service
class Verifications {

    private final SignedTokens tokens;
    private final TenantDirectory tenants;
    private final Receipts receipts;
    private final Shares shares;
    private final Profiles profiles;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final Clock clock;

    Verifications(SignedTokens tokens, TenantDirectory tenants, Receipts receipts, Shares shares, Profiles profiles,
            JdbcClient jdbc, TransactionTemplate transaction, MeterRegistry meters, Clock clock) {
        this.tokens = tokens;
        this.tenants = tenants;
        this.receipts = receipts;
        this.shares = shares;
        this.profiles = profiles;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    /// All that is told: four facts to hold against the paper, and whether they stand in the ledger.
    ///
    /// @param matches whether the ledger has the same amount and day for it
    record Found(String number, String amount, LocalDate on, String cooperative, boolean matches, boolean cancelled) {}

    Found verify(String token) {
        return counted("verification", () -> inRegencyOf(ReceiptLink.VERIFICATION, token, named -> {
            var receipt = receipts.proven(named.id()).orElseThrow(UnknownCode::new);
            return new Found(receipt.number(), receipt.figures(), receipt.on(),
                    profiles.get(receipt.cooperative()).name(), matches(receipt), receipt.cancelled());
        }));
    }

    /// Does something with the receipt that the link shows, while the link lives.
    <R> R shared(String token, Function<Receipt, R> work) {
        return counted("share", () -> inRegencyOf(ReceiptLink.SHARE, token, named -> {
            var share = shares.find(named.id()).orElseThrow(UnknownCode::new);
            if (share.isOver(clock.instant())) {
                throw new LinkOver();
            }
            return work.apply(receipts.proven(share.receipt()).orElseThrow(UnknownCode::new));
        }));
    }

    private <R> R inRegencyOf(ReceiptLink purpose, String text, Function<Token, R> work) {
        var token = tokens.read(purpose, text).orElseThrow(UnknownCode::new);
        var regency = tenants.find(token.tenant()).orElseThrow(UnknownCode::new);
        if (!regency.active()) {
            throw new RegencySuspended(regency.tenant().name(), regency.reason());
        }
        return regency.tenant().call(() -> transaction.execute(status -> work.apply(token)));
    }

    /// Reckons it from the lines of the entry once more, by the same function that the database issues receipts by.
    private boolean matches(Receipt receipt) {
        return jdbc.sql("""
                select exists (select from receipt r join lateral receipt_part(r.entry_id) p
                                        on p.member_id is not distinct from r.member_id
                                where r.id = ? and p.amount = r.amount and p.received_on = r.received_on
                                  and p.kind = r.kind and p.cooperative_id = r.cooperative_id)""")
                .param(receipt.id()).query(Boolean.class).single();
    }

    private <R> R counted(String what, Supplier<R> work) {
        try {
            var answer = work.get();
            count(what, "ok");
            return answer;
        } catch (Refusal refusal) {
            count(what, refusal instanceof LinkOver ? "over" : "unknown");
            throw refusal;
        }
    }

    private void count(String what, String outcome) {
        meters.counter("lumbung.receipts.proofs", "what", what, "outcome", outcome).increment();
    }
}
